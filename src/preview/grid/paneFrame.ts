/** How a frame is prepared for one life of the add-in, before it is in the page. */
export interface PaneLife {
  /** `window.name` that the frame must have from the start. */
  readonly frameName: string;
  readonly frameAddress: string;
  /** Lets the host listen to the frame; returns what stops it. */
  readonly connect: (frame: HTMLIFrameElement) => () => void;
}

/** The parts of the page that make up the pane. */
export interface PaneFrameOptions {
  readonly workspace: HTMLElement;
  readonly body: HTMLElement;
  readonly title: string;
  readonly startLife: () => PaneLife;
  /** Called with the frame's window as soon as the add-in's page is there. */
  readonly onPage: (pane: Window) => void;
}

/** The add-in's frame: it may be open or closed, and alive or not, as in Excel with a long-lived shared runtime. */
export interface PaneFrame {
  readonly isOpen: boolean;
  readonly isAlive: boolean;
  open: () => void;
  /** Hides the pane; the add-in goes on running. */
  close: () => void;
  /** Starts the add-in if it is not running, without showing it. */
  wake: () => void;
  /** Ends the add-in without warning, as a crash would. */
  kill: () => void;
  reload: () => void;
  /** Moves the keyboard into the frame. */
  focus: () => void;
}

/** Creates the pane without a frame; `open` or `wake` starts the add-in. */
export function createPaneFrame(options: PaneFrameOptions): PaneFrame {
  let frame: HTMLIFrameElement | undefined;
  let disconnect = () => {};
  let isOpen = false;

  const wake = () => {
    if (frame) return;
    const life = options.startLife();
    const created = document.createElement("iframe");
    // Chromium gives a later change of the name to no `window.name`: it has to stand before the frame is inserted.
    created.name = life.frameName;
    created.title = options.title;
    created.addEventListener("load", () => {
      created.dataset["loaded"] = "";
      if (created.contentWindow) options.onPage(created.contentWindow);
    });
    frame = created;
    disconnect = life.connect(created);
    created.src = life.frameAddress;
    options.body.append(created);
  };
  const kill = () => {
    disconnect();
    disconnect = () => {};
    frame?.remove();
    frame = undefined;
  };
  const show = (wanted: boolean) => {
    isOpen = wanted;
    options.workspace.classList.toggle("isPaneClosed", !wanted);
  };

  return {
    get isOpen() {
      return isOpen;
    },
    get isAlive() {
      return frame !== undefined;
    },
    open: () => {
      wake();
      show(true);
    },
    close: () => show(false),
    wake,
    kill,
    focus: () => frame?.focus(),
    reload: () => {
      kill();
      wake();
    },
  };
}
