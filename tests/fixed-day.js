/**
 * Makes every program and page of the tests live on one day, so that the dates they write do not depend
 * on the day and the time zone in which the tests run. Node runs this file before a program (`--import`),
 * and a page runs it before its own scripts.
 *
 * The clock is set to noon of that day, local time, and goes on from there: deadlines and durations
 * still work, and timers are not touched.
 */
{
  const RealDate = Date;
  const shift = new RealDate(2026, 10, 28, 12).getTime() - RealDate.now();
  const now = () => RealDate.now() + shift;

  globalThis.Date = new Proxy(RealDate, {
    apply: () => new RealDate(now()).toString(),
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length > 0 ? given : [now()], newTarget),
    get: (target, name) => (name === 'now' ? now : target[name]),
  });
}
