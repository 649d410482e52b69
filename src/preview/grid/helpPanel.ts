import type { PageTexts } from "./pageTexts";

/** Fills the help dialog and lets the button open it. */
export function attachHelp(dialog: HTMLDialogElement, opener: HTMLElement, texts: PageTexts): void {
  const header = create("header", "helpHeader");
  const title = create("h2", "", texts.helpTitle);
  title.id = "helpTitle";
  const close = create("button", "titleAction", texts.close);
  close.type = "button";
  close.addEventListener("click", () => dialog.close());
  header.append(title, close);

  const body = create("div", "helpBody");
  const revisionActions = create("p", "helpActions");
  revisionActions.id = "revisionActions";
  body.append(
    ...texts.helpIntroduction.map((text) => create("p", "", text)),
    create("h3", "", texts.tryTitle),
    listSteps(texts),
    create("h3", "", texts.revisionTitle),
    create("p", "", texts.revisionText),
    revisionActions,
    create("h3", "", texts.playTitle),
    create("p", "", texts.playIntroduction),
    listPlays(texts),
    create("h3", "", texts.scriptTitle),
    create("p", "", texts.scriptText),
  );
  dialog.replaceChildren(header, body);
  opener.addEventListener("click", () => dialog.showModal());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
}

function listSteps(texts: PageTexts): HTMLElement {
  const list = create("ol", "");
  for (const step of texts.trySteps) {
    const item = create("li", "", step.text);
    if (step.formula !== undefined)
      item.append(document.createElement("br"), create("code", "", step.formula));
    list.append(item);
  }
  return list;
}

function listPlays(texts: PageTexts): HTMLElement {
  const list = create("dl", "helpPlays");
  for (const play of texts.plays) {
    const term = create("dt", "");
    const link = create("a", "");
    link.href = play.query;
    link.append(create("code", "", play.query));
    term.append(link);
    list.append(term, create("dd", "", play.text));
  }
  return list;
}

function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text?: string,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className !== "") element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}
