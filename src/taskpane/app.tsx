import { FluentProvider, mergeClasses } from "@fluentui/react-components";
import { useEffect } from "react";
import { messagesFor } from "../messages/messagesFor";
import { CrashScreen } from "./startUp/crashScreen";
import { MessagesContext } from "./messagesContext";
import type { SheetStatus } from "../messages/messages";
import type { LaterUpdates } from "./laterUpdates";
import type { PaneEnvironment } from "./paneEnvironment";
import { Pane } from "./pane";
import type { PaneView } from "./paneNav";
import type { LanguageChoice } from "./settings/languageChoice";
import { brandThemes } from "./theme/brandTheme";
import type { ColorScheme } from "./theme/brandTheme";
import type { LiveValue, SettableValue } from "./liveValue";
import { useAppStyles } from "./app.styles";
import { UnavailableScreen } from "./startUp/unavailableScreen";
import type { Unavailable } from "./startUp/hostState";
import { useLiveValue } from "./useLiveValue";

/** What the pane is given: its surroundings, and either a workbook to work on or the reason why there is none. */
export interface AppProps {
  readonly language: LanguageChoice;
  readonly colorScheme: LiveValue<ColorScheme>;
  readonly content:
    | {
        readonly kind: "ready";
        readonly environment: PaneEnvironment;
        readonly sheetStatus: SettableValue<SheetStatus | undefined>;
        /** Which screen is shown; the ribbon sets it as well. */
        readonly view: SettableValue<PaneView>;
        readonly updates: LaterUpdates;
      }
    | Unavailable;
}

/** The pane with its theme and its language. */
export function App({ language, colorScheme, content }: AppProps) {
  const messages = messagesFor(useLiveValue(language));
  const scheme = useLiveValue(colorScheme);
  const styles = useAppStyles();
  useEffect(() => {
    document.documentElement.lang = messages.language;
    document.title = messages.title;
  }, [messages]);
  return (
    <FluentProvider theme={brandThemes[scheme]} className={mergeClasses(styles.app, styles[scheme])}>
      <MessagesContext value={messages}>
        <CrashScreen>
          {content.kind === "ready" ? (
            <Pane {...content} onChooseLanguage={language.choose} />
          ) : (
            <UnavailableScreen reason={content} onChooseLanguage={language.choose} />
          )}
        </CrashScreen>
      </MessagesContext>
    </FluentProvider>
  );
}
