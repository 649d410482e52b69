import type { PageTexts } from "./pageTexts";
import type { RevisionControls } from "./revision";
import type { SeedChoice } from "./seedChoice";
import { withSeeds } from "./seedChoice";

/** The parts of the page that say which data are in use and change it. */
export interface RevisionPanelOptions {
  readonly dialog: HTMLDialogElement;
  /** Where in the dialog the buttons go. */
  readonly section: HTMLElement;
  readonly badge: HTMLElement;
  readonly languageLink: HTMLElement;
  readonly texts: PageTexts;
  readonly notify: (text: string) => void;
}

/** Draws the buttons; `show` says which data are in use, on the page and in its address. */
export function attachRevisionPanel(options: RevisionPanelOptions): {
  readonly show: (seeds: SeedChoice) => void;
  readonly attach: (revision: RevisionControls) => void;
} {
  const { dialog, section, badge, languageLink, texts, notify } = options;
  const toggle = createButton();
  const opener = createButton();
  opener.textContent = texts.openOlderWorkbook;
  section.append(toggle, opener);

  const run = async (action: () => Promise<unknown>, told: () => string): Promise<void> => {
    dialog.close();
    try {
      await action();
      notify(told());
    } catch (thrown) {
      notify(texts.olderNotOpened(thrown instanceof Error ? thrown.message : String(thrown)));
      reportError(thrown);
    }
  };

  return {
    show(seeds) {
      const isRevised = seeds === "revised";
      badge.hidden = !isRevised;
      toggle.textContent = isRevised ? texts.useBundledSeeds : texts.useRevisedSeeds;
      history.replaceState(history.state, "", withSeeds(location.href, seeds));
      const link = languageLink.getAttribute("href") ?? "";
      languageLink.setAttribute("href", withSeeds(new URL(link, location.href).href, seeds));
    },
    attach(revision) {
      toggle.addEventListener("click", () => {
        const next = revision.seeds() === "revised" ? "bundled" : "revised";
        void run(
          () => revision.useSeeds(next),
          () => (next === "revised" ? texts.revisedSeedsInUse : texts.bundledSeedsInUse),
        );
      });
      opener.addEventListener("click", () => {
        void run(
          () => revision.openOlderWorkbook(),
          () => texts.olderOpened,
        );
      });
    },
  };
}

function createButton(): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "helpAction";
  return button;
}
