import { Component, type ComponentChildren, type ComponentType } from 'preact';
import type { Text } from '../../src/text/text.ts';
import type { ViewPart } from '../../src/text/view-fault-text.ts';
import { faultOf } from './fault-of.ts';
import { PhraseText } from './phrase-text.tsx';

interface Props {
  readonly part: ViewPart;
  readonly text: Text;
  /** Reads what the part is about from signals: when any of it has changed, the part is shown anew. */
  readonly about?: () => readonly unknown[];
  readonly children: ComponentChildren;
}

interface State {
  /** What it was given last. */
  readonly given: Props | null;
  /** The error that a person is told of; `null` while the part can be shown. */
  readonly fault: { readonly message: string; readonly about: readonly unknown[] } | null;
}

/** The parts that hold the first heading of a page. The sentence in place of such a part is that heading. */
const holdHeading: ReadonlySet<ViewPart> = new Set<ViewPart>(['view', 'findings', 'finding']);

/** The message of what was thrown, as a part of a sentence that needs one. */
export function messageOf(error: unknown): string {
  return faultOf(error) || 'Error';
}

/**
 * Keeps what throws while a part of a view is worked out or shown to that part: a sentence and a button stand in its
 * place, and the rest lives on. The part is shown anew whenever it is given something new.
 */
export class Boundary extends Component<Props, State> {
  override state: State = { given: null, fault: null };

  static override getDerivedStateFromProps(given: Props, state: State): State | null {
    return state.given === given ? null : { given, fault: null };
  }

  override componentDidCatch(error: unknown): void {
    this.setState({ fault: { message: messageOf(error), about: this.props.about?.() ?? [] } });
  }

  override render({ part, text, about, children }: Props, { fault }: State) {
    const now = about?.() ?? [];
    if (fault === null || now.some((each, index) => each !== fault.about[index])) return children;
    const words = text.interface.viewFault;
    const Sentence = holdHeading.has(part) ? 'h1' : 'p';
    return (
      <div class="notice fault" role="alert">
        <Sentence class="problem">
          <PhraseText phrase={words.happened(part, fault.message)} />
        </Sentence>
        <p class="buttons">
          <button type="button" onClick={() => this.setState({ fault: null })}>
            {words.again}
          </button>
        </p>
      </div>
    );
  }
}

/** A component within a boundary of its own, which is shown anew whenever its properties are given again. */
export function bounded<P extends { readonly text: Text }>(part: ViewPart, View: ComponentType<P>) {
  return (props: P) => (
    <Boundary part={part} text={props.text}>
      <View {...props} />
    </Boundary>
  );
}
