import { MathFormulaRegular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { formatFormulaCall } from "../../actions/formatFormulaCall";
import { catalogFunction, takesMany } from "../../messages/functionCatalog";
import { useDockStyles } from "../dock.styles";
import { PaneButton } from "../paneButton";
import type { PaneEnvironment } from "../paneEnvironment";
import { useHiddenStyles } from "../theme/hidden.styles";
import type { BuilderTasks } from "./builderTasks";
import { copyText } from "./copyText";
import { useFormulaDockStyles } from "./formulaDock.styles";
import { missingParameter, unfinishedParameter } from "./formulaDraft";
import type { FormulaDraft } from "./formulaDraft";
import { useFormulaValue } from "./useFormulaValue";
import { useFunctionWords } from "./useFunctionWords";
import { reasonId, ValuePreview } from "./valuePreview";

/** The formula as it will stand in the cell, what it gives, and the ways to put it there. */
export function FormulaDock(props: {
  readonly draft: FormulaDraft;
  readonly environment: PaneEnvironment;
  readonly builder: BuilderTasks;
}) {
  const { draft, environment } = props;
  const { target, call } = draft;
  const words = useFunctionWords();
  const dockStyles = useDockStyles();
  const styles = useFormulaDockStyles();
  const value = useFormulaValue(draft, environment);
  const isIncomplete = (missingParameter(draft) ?? unfinishedParameter(draft)) !== undefined;
  const isPart = target !== undefined && (target.start > 1 || target.end < target.formula.length);
  return (
    <section aria-label={words.formula} className={styles.dock}>
      {isPart && (
        <p className={styles.part}>
          {words.partOf({ sheetName: target.place.sheetName, address: target.address })}
        </p>
      )}
      <code className={dockStyles.preview}>={formatFormulaCall(call)}</code>
      <ValuePreview value={value} />
      <Buttons {...props} isIncomplete={isIncomplete} />
    </section>
  );
}

function Buttons(props: {
  readonly draft: FormulaDraft;
  readonly builder: BuilderTasks;
  readonly isIncomplete: boolean;
}) {
  const { draft, builder, isIncomplete } = props;
  const { target } = draft;
  const words = useFunctionWords();
  const styles = useFormulaDockStyles();
  const first = catalogFunction(draft.call.name);
  const takesNames = takesMany(first.parameters[0]?.kind) && first.returns === "sameShape";
  // Beside names the first argument is the names: it may be missing.
  const isBesideIncomplete =
    unfinishedParameter(draft, 1) !== undefined ||
    first.parameters.some(
      ({ isOptional }, position) =>
        position > 0 && !isOptional && (draft.call.arguments[position]?.kind ?? "omitted") === "omitted",
    );
  const why = isIncomplete ? { describedBy: reasonId } : {};
  return (
    <>
      <PaneButton
        look="primary"
        icon={<MathFormulaRegular />}
        isUnavailable={isIncomplete}
        {...why}
        onClick={() => (target === undefined ? builder.insert(draft) : builder.replace(draft, target))}
      >
        {target === undefined ? words.insert : words.replace(target.address)}
      </PaneButton>
      <div className={styles.others}>
        {target !== undefined && (
          <PaneButton
            look="quiet"
            isUnavailable={isIncomplete}
            {...why}
            onClick={() => builder.insert(draft)}
          >
            {words.insert}
          </PaneButton>
        )}
        {takesNames && (
          <PaneButton
            look="quiet"
            isUnavailable={isBesideIncomplete}
            describedBy="formula-beside"
            onClick={() => builder.insertBeside(draft)}
          >
            {words.beside}
          </PaneButton>
        )}
        <CopyButton
          formula={`=${formatFormulaCall(draft.call)}`}
          isUnavailable={unfinishedParameter(draft) !== undefined}
        />
      </div>
      {takesNames && (
        <p id="formula-beside" className={styles.part}>
          {words.besideHint}
        </p>
      )}
    </>
  );
}

function CopyButton({
  formula,
  isUnavailable,
}: {
  readonly formula: string;
  readonly isUnavailable: boolean;
}) {
  const words = useFunctionWords();
  const styles = useFormulaDockStyles();
  const { hidden } = useHiddenStyles();
  const [state, setState] = useState<"copied" | "copyFailed">();
  useEffect(() => setState(undefined), [formula]);
  return (
    <>
      <PaneButton
        look="quiet"
        isUnavailable={isUnavailable}
        {...(isUnavailable ? { describedBy: reasonId } : {})}
        onClick={() =>
          void copyText(formula).then((isCopied) => setState(isCopied ? "copied" : "copyFailed"))
        }
      >
        {state === "copied" ? words.copied : words.copy}
      </PaneButton>
      <span role="status" className={state === "copyFailed" ? styles.part : hidden}>
        {state !== undefined && words[state]}
      </span>
    </>
  );
}
