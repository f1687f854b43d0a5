type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;

type Body<Answer> = Answer extends { content: { 'application/json': infer Json } } ? Json : unknown;

type Payload<Json, Member> = Member extends keyof Json ? Json[Member] : Json;

type Narrowed<Result, Status, Answer, Member> = `${Status & number}` extends `2${string}`
  ? Same<
      Extract<Result, { kind: 'ok'; status: Status }> extends { data: infer Data } ? Data : never,
      Payload<Body<Answer>, Member>
    >
  : Same<Extract<Result, { kind: 'api'; status: Status }> extends { error: infer Error } ? Error : never, Body<Answer>>;

/** The statuses whose member of a result has another type than the spec gives them: `never` where all is well. */
export type Astray<Result, Responses, Member = undefined> = {
  [Status in keyof Responses]: Narrowed<Result, Status, Responses[Status], Member> extends true ? never : Status;
}[keyof Responses];
