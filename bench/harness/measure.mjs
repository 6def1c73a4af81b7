/** Runs everybody once in turn, round after round, so that whatever else the machine does meets all alike. Gives seconds by name. */
export function measure(everybody, rounds, report) {
  const seconds = new Map(everybody.map(({ name }) => [name, []]));
  for (let round = 1; round <= rounds; round++) {
    report(round);
    for (const { name, before, run } of everybody) {
      before();
      const began = performance.now();
      run();
      seconds.get(name).push((performance.now() - began) / 1000);
    }
  }
  return seconds;
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
