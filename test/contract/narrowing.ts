type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;

type Body<Answer> = Answer extends { content: { 'application/json': infer Json } } ? Json : unknown;

type Payload<Json, Member> = Member extends keyof Json ? Json[Member] : Json;

/** Whether a result has a member for a status, and carries the body there that the spec gives it. */
type Carries<Member, Key extends string, Wanted> = [Member] extends [never]
  ? false
  : Member extends Record<Key, infer Carried>
    ? Same<Carried, Wanted>
    : false;

type Narrowed<Result, Status, Answer, Member> = `${Status & number}` extends `2${string}`
  ? Carries<Extract<Result, { kind: 'ok'; status: Status }>, 'data', Payload<Body<Answer>, Member>>
  : Carries<Extract<Result, { kind: 'api'; status: Status }>, 'error', Body<Answer>>;

/** The statuses whose member of a result has another type than the spec gives them: `never` where all is well. */
export type Astray<Result, Responses, Member = undefined> = {
  [Status in keyof Responses]: Narrowed<Result, Status, Responses[Status], Member> extends true ? never : Status;
}[keyof Responses];
