import { TokenType } from '@streamparser/json';

type Token = Readonly<{ token: TokenType; value: unknown }>;

/** What is wanted of a value in a JSON text. */
export interface Wanted {
  /** The members of an object that are wanted, by name. */
  readonly members?: ReadonlyMap<string, Wanted>;
  /** What is wanted of each item of a list. */
  readonly items?: Wanted;
  /** How many items of the list are kept at most. */
  readonly most?: number;
  /** Takes each item of the list once it is complete. Then the list keeps none. */
  readonly take?: (item: unknown) => void;
  /** Hears that there is such a value, as soon as it begins. */
  readonly found?: () => void;
  /** Hears that only the beginning of such a text or number was read. */
  readonly cut?: () => void;
}

/** An object or list that has begun, and the name of its member that is being read. */
interface Open {
  readonly wanted: Wanted;
  readonly value: Record<string, unknown> | unknown[];
  name: string;
}

/**
 * Makes values of the tokens of a valid JSON text, and keeps nothing but what is wanted. Objects have no prototype. An
 * object or list of which no part is wanted becomes `{}`, which shows that there is one. The function that this gives
 * takes the next token, and whether only the beginning of it was read.
 */
export function wantedValues(root: Wanted): (token: Token, isCut: boolean) => void {
  const open: Open[] = [];
  /** How many objects and lists are open of which nothing is wanted, one in the other. */
  let unwanted = 0;
  /** The text, number, truth or `null` that was read last, until what follows shows whether it is a name. */
  let last: Token | null = null;
  let isLastCut = false;

  function wantedNext(): Wanted | undefined {
    const within = open.at(-1);
    if (within === undefined) return root;
    const { wanted, value, name } = within;
    if (!Array.isArray(value)) return wanted.members?.get(name);
    return value.length < (wanted.most ?? 1) ? wanted.items : undefined;
  }

  function put(value: unknown): void {
    const within = open.at(-1);
    if (within === undefined) return;
    if (within.wanted.take !== undefined) within.wanted.take(value);
    else if (Array.isArray(within.value)) within.value.push(value);
    else within.value[within.name] = value;
  }

  function putLast(): void {
    const wanted = wantedNext();
    if (last === null || wanted === undefined) return;
    wanted.found?.();
    if (isLastCut) wanted.cut?.();
    put(last.value);
  }

  function begin(isList: boolean): void {
    const wanted = unwanted > 0 ? undefined : wantedNext();
    wanted?.found?.();
    const parts = isList ? wanted?.items : wanted?.members;
    if (wanted !== undefined && parts !== undefined) {
      open.push({ wanted, value: isList ? [] : (Object.create(null) as Record<string, unknown>), name: '' });
    } else {
      if (wanted !== undefined) put({});
      unwanted += 1;
    }
  }

  function end(): void {
    if (unwanted > 0) {
      unwanted -= 1;
      return;
    }
    const closed = open.pop();
    if (closed !== undefined) put(closed.value);
  }

  return (token, isCut) => {
    const type = token.token;
    const isOpening = type === TokenType.LEFT_BRACE || type === TokenType.LEFT_BRACKET;
    const isClosing = type === TokenType.RIGHT_BRACE || type === TokenType.RIGHT_BRACKET;
    if (last !== null) {
      const within = open.at(-1);
      if (type !== TokenType.COLON) putLast();
      else if (within !== undefined) within.name = String(last.value);
      last = null;
    }
    if (isOpening) begin(type === TokenType.LEFT_BRACKET);
    else if (isClosing) end();
    else if (unwanted === 0 && type !== TokenType.COLON && type !== TokenType.COMMA) {
      last = token;
      isLastCut = isCut;
    }
  };
}
