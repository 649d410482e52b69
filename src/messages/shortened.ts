/** A text of at most so many characters, and `…` where there are more; no character is cut in two. */
export function shortened(text: string, { most = 60 }: { readonly most?: number } = {}): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most).join("")}…` : text;
}
