/** Custom states are for the page's CSS; where a browser lacks them nothing else depends on it. */
export function setState(internals: ElementInternals, name: string, on: boolean): void {
  try {
    if (on) internals.states.add(name);
    else internals.states.delete(name);
  } catch {
    // Browsers before 2024 took only names that begin with two dashes.
  }
}
