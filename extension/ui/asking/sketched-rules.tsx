import { consoleLabels, printConsoleRule } from '../../../src/notation/console.ts';
import { type InferredRule, inferredRules } from '../../../src/probing/inferred-rules.ts';
import { isNobodys } from '../../../src/probing/near-origins.ts';
import type { Answered } from '../../../src/probing/probe.ts';
import type { Text } from '../../../src/text/text.ts';
import { PhraseText } from '../phrase-text.tsx';

function SketchedRule({ sketch, text }: { readonly sketch: InferredRule; readonly text: Text }) {
  const { asking: words } = text.interface;
  const { rule, inPart, anybody } = sketch;
  const allowedOrigins = rule.allowedOrigins.filter((origin) => !isNobodys(origin));
  return (
    <li>
      <pre>{printConsoleRule({ ...rule, allowedOrigins }, text.console)}</pre>
      {inPart.length > 0 && (
        <p class="quiet">
          <PhraseText phrase={words.inPart(inPart.map((field) => consoleLabels[text.console][field]))} />
        </p>
      )}
      {anybody && (
        <p class="quiet">
          <PhraseText phrase={words.anybody} />
        </p>
      )}
    </li>
  );
}

/** The rules that gave a bucket's answers, as far as these show them, printed like a configuration. */
export function SketchedRules({ answered, text }: { readonly answered: readonly Answered[]; readonly text: Text }) {
  const { asking: words } = text.interface;
  const sketches = inferredRules(answered);
  if (sketches.length === 0) return null;
  return (
    <details class="sketched-rules">
      <summary>
        {words.sketched(sketches.length)} <small class="inferred">{words.inferred}</small>
      </summary>
      <ul>
        {sketches.map((sketch) => (
          <SketchedRule key={JSON.stringify(sketch.rule)} sketch={sketch} text={text} />
        ))}
      </ul>
    </details>
  );
}
