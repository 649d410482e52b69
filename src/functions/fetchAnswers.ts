import { fetchLater } from "./later";

// After the pane's script has had its turn: functions and pane are ready before it is asked for what comes later.
setTimeout(fetchLater);
