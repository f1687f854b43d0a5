type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;

/** The type in which a caller gets a body that a spec describes. */
export type Body<Answer, Type, Reading> = Reading extends 'text'
  ? string
  : Reading extends 'bytes'
    ? Uint8Array
    : Answer extends { content: Record<Type & string, infer Json> }
      ? Json
      : unknown;

/** The member of a body that a caller gets as data. */
export type Payload<Json, Member> = Member extends keyof Json ? Json[Member] : Json;

/** Whether a result has one member for these statuses, with the type of body that the spec gives it. */
type Carries<Member, Key extends string, Status, Wanted> = [Member] extends [never]
  ? false
  : Member extends Record<Key, infer Carried> & { status: infer Own }
    ? Same<[Carried, Own], [Wanted, Status]>
    : false;

type Narrowed<Result, Code, Status, Wanted> = Code extends `2${string}`
  ? Carries<Extract<Result, { kind: 'ok'; status: Status }>, 'data', Status, Wanted>
  : Carries<Extract<Result, { kind: 'api'; status: Status }>, 'error', Status, Wanted>;

/** The codes whose member of a result has another type than in the spec; `never` if there are none. */
export type Astray<Result, Answers extends Readonly<Record<string, readonly [status: number, body: unknown]>>> = {
  [Code in keyof Answers]: Narrowed<Result, Code, Answers[Code][0], Answers[Code][1]> extends true ? never : Code;
}[keyof Answers];
