/** Calls a hook, if there is one; creates the event only then. */
export function notify<Event>(hook: ((event: Event) => unknown) | undefined, eventOf: () => Event): void {
  // Ignore errors and rejections of hooks.
  if (hook) void (async () => hook(eventOf()))().catch(() => {});
}
