import { afterAll(() => {
  // A fault that no response could have would be held by nothing.
  expect(Object.keys(faults).filter((name) => !met.has(name))).toEqual([]);
});
