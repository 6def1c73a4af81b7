/**
 * One file out of a `.tar.gz` or `.zip`.
 * @param {string} name name or address of the archive: its ending says what it is
 * @param {Uint8Array} archive
 * @param {string} entry path of the file in it
 * @returns {Promise<Uint8Array>}
 * @throws {Error} when the file is not in it
 */
export async function unpack(name, archive, entry) {
  const file = await (name.endsWith('.zip') ? fromZip(archive, entry) : fromTar(archive, entry));
  if (!file) throw new Error(`${name}: there is no ${entry} in it`);
  return file;
}

/**
 * @param {Uint8Array} archive
 * @param {string} entry
 */
async function fromZip(archive, entry) {
  const { unzipSync } = await import('fflate');
  return unzipSync(archive, { filter: ({ name }) => name === entry })[entry];
}

/**
 * @param {Uint8Array} archive
 * @param {string} entry
 * @returns {Promise<Uint8Array | undefined>}
 */
async function fromTar(archive, entry) {
  const { Parser } = await import('tar');
  return new Promise((resolve, reject) => {
    /** @type {Promise<Uint8Array> | undefined} */
    let file;
    const parser = new Parser({
      strict: true,
      filter: (path) => path === entry,
      onReadEntry: (read) => {
        file = read.concat();
      },
    });
    parser.on('error', reject);
    parser.on('end', () => resolve(file));
    parser.end(Buffer.from(archive));
  });
}
