/** The words and numbers of two Latin letters or more in a text, each apart: lower case, whatever their width. */
export function latinWords(text: string): readonly string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[a-z0-9]{2,}/g) ?? []
  );
}
