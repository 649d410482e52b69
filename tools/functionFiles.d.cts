/** The files that declare custom functions, relative to the project, in the order of `functions.json`. */
export declare const functionFiles: readonly string[];
