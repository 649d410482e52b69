import type { FileControls } from "./fileControls";
import type { PageTexts } from "./pageTexts";

/** The buttons for files in the title bar, and where they tell what came of it. */
export interface FileButtonOptions {
  readonly openButton: HTMLElement;
  readonly saveButton: HTMLElement;
  readonly files: FileControls;
  /** The name under which the workbook is saved, with its ending. */
  readonly fileName: string;
  readonly texts: PageTexts;
  readonly notify: (text: string) => void;
}

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Lets a person save the workbook as a file and open another. */
export function attachFileButtons(options: FileButtonOptions): void {
  const { files, texts, notify } = options;
  const input = document.createElement("input");
  input.type = "file";
  input.accept = `.xlsx,${xlsxType}`;
  options.openButton.addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    input.value = "";
    if (file) void openFile(file, options);
  });
  options.saveButton.addEventListener("click", () => {
    files.saveXlsx().then(
      (bytes) => download(bytes, options.fileName),
      (thrown: unknown) => {
        notify(texts.fileNotSaved(reasonOf(thrown)));
        reportError(thrown);
      },
    );
  });
}

async function openFile(file: File, { files, texts, notify }: FileButtonOptions): Promise<void> {
  try {
    const { losses } = await files.openXlsx(new Uint8Array(await file.arrayBuffer()));
    const kinds = [...new Set(losses.map(({ kind }) => texts.lossNames[kind]))];
    notify(texts.fileOpened(file.name, kinds.join(texts.listSeparator)));
  } catch (thrown) {
    notify(texts.fileNotOpened(file.name, reasonOf(thrown)));
    reportError(thrown);
  }
}

/** Gives the bytes to the browser as a file to keep. */
function download(bytes: Uint8Array, fileName: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: xlsxType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // Some browsers read the file only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
