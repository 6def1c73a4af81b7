/**
 * Gets a whole file. A server that does not begin to answer in time counts as unreachable, so that a machine without that
 * network goes on quickly; a body may take as long as it flows.
 * @param {string} url
 * @param {number} [seconds] how long to wait for the answer to begin
 * @returns {Promise<{ body: Uint8Array } | { problem: string }>}
 */
export async function get(url, seconds = 10) {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), seconds * 1000);
  try {
    const response = await fetch(url, { signal: silence.signal });
    clearTimeout(timer);
    if (!response.ok) return { problem: `${url}: HTTP ${response.status}` };
    return { body: new Uint8Array(await response.arrayBuffer()) };
  } catch (error) {
    return { problem: `${url}: ${silence.signal.aborted ? `no answer in ${seconds} s` : reason(error)}` };
  } finally {
    clearTimeout(timer);
  }
}

/** @param {unknown} error */
function reason(error) {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  return cause.message || ('code' in cause ? String(cause.code) : cause.name);
}
