/** The languages whose code is read, by the names that people know them by. */
export type LanguageName =
  | 'C'
  | 'C++'
  | 'C#'
  | 'Dart'
  | 'Go'
  | 'Java'
  | 'JavaScript'
  | 'Kotlin'
  | 'Objective-C'
  | 'PHP'
  | 'Python'
  | 'Ruby'
  | 'Rust'
  | 'Swift';

/** What sets a language apart from the others, whose literals, assignments and calls are read by the same code. */
export interface Language {
  readonly name: LanguageName;
  /**
   * Matches code of this language that writes CORS rules. It takes time by the length of the text, however that looks.
   */
  readonly signs: RegExp;
  /** Matches a path that makes a list of its arguments when it is called: `Arrays.asList`. */
  readonly lists?: RegExp;
  /**
   * Matches a path that makes an object of its arguments when it is called: `dict`. Names in capitals do everywhere.
   */
  readonly objects?: RegExp;
  /** Matches a path that gives its one argument back when it is called: `aws.String`. */
  readonly same?: RegExp;
  /** Matches a string, with what is around it, that holds expressions. */
  readonly interpolated?: RegExp;
  /** Matches code of this language where fields are set one by one, if `signs` are not what tells it then. */
  readonly memberSigns?: RegExp;
  /** Matches a path that makes an empty object when it is called, whatever its arguments. */
  readonly makes?: RegExp;
  /**
   * Matches a path that gives its last argument to what is behind the `&` of one before: `cos_str_set(&rule->id, "1")`.
   */
  readonly sets?: RegExp;
  /** Matches a path that appends its last argument to the list that is behind the `&` of one before. */
  readonly appendsTo?: RegExp;
  /** Whether a method that is called again adds to what it set before. */
  readonly appends?: boolean;
  /** Whether a variable that an array was put into something from has the array itself no more, but a copy. */
  readonly copies?: boolean;
  /** Whether a bracket begins a message, `[rule setAllowedOrigin:@"*"]`, where no `@` is before it. */
  readonly messages?: boolean;
}
