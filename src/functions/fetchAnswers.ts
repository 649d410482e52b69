import { fetchLater } from "./later";

// Functions and pane come first; what comes later is asked for when the page has all that it was written with.
addEventListener("load", fetchLater, { once: true });
