/** Waits until a check no longer throws; after the time allowed its last error is the test's. */
export async function eventually(check: () => void, seconds = 15): Promise<void> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    try {
      check();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
