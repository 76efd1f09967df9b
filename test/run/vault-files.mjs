/** Reads and writes the files of one vault, never anything outside it. */
import { randomBytes } from 'node:crypto';
import { access, constants, lstat, mkdir, open, readdir, readFile, realpath, rename, unlink } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { isHidden, partsOf, Refusal } from './vault-path.mjs';

/** @typedef {import('../host/store').Entry} Entry */
/** @typedef {import('node:fs').Stats} Stats */
/** @typedef {Awaited<ReturnType<typeof openVault>>} VaultFiles */

/** Where removed files go, so that trying the plugin out never loses a note. */
const TRASH = '.trash';

/**
 * The files of the vault in `folder`. Links are not followed, hidden files and folders don't exist for it. Every
 * method throws a `Refusal` when it won't or can't do what it is asked.
 * @param {string} folder an absolute path
 */
export async function openVault(folder) {
	const root = await realpath(folder);

	/**
	 * The place of a path on disk, after checking that neither it nor a folder above it is a link or leads out.
	 * @param {string} path
	 */
	async function place(path) {
		const parts = partsOf(path, process.platform);
		let at = root;
		/** @type {Stats | null} */
		let stats = null;
		for (const [index, part] of parts.entries()) {
			at = join(at, part);
			stats = await statOf(at);
			if (stats === null) break;
			if (stats.isSymbolicLink()) throw new Refusal(403, 'Links are not followed: only what stands in the vault itself is served.');
			if (!isInside(root, await realpath(at))) throw new Refusal(403, 'The path leads out of the vault.');
			if (index < parts.length - 1 && !stats.isDirectory()) throw new Refusal(409, `${part} is a file, not a folder.`);
		}
		return { full: join(root, ...parts), stats };
	}

	/** @param {string} path */
	async function existing(path) {
		const { full, stats } = await place(path);
		if (stats === null) throw new Refusal(404, `There is no ${path}.`);
		return { full, stats };
	}

	/** @param {string} full */
	async function requireFolderOf(full) {
		const stats = await statOf(dirname(full));
		if (stats === null) throw new Refusal(404, `There is no folder ${slashed(relative(root, dirname(full)))}.`);
	}

	/** @param {string} path */
	async function entryOf(path) {
		const { stats } = await existing(path);
		return entry(path, stats);
	}

	return {
		root,

		/**
		 * Everything in the vault, folders before what is in them, and how many links were left out.
		 * @returns {Promise<{ entries: Entry[], links: number }>}
		 */
		async list() {
			/** @type {Entry[]} */
			const entries = [];
			let links = 0;
			/** @param {string} at */
			const walk = async (at) => {
				const names = (await readdir(join(root, at)).catch(() => [])).filter((name) => !isHidden(name));
				const paths = names.map((name) => (at === '' ? name : `${at}/${name}`));
				const found = await Promise.all(paths.map(async (path) => ({ path, stats: await statOf(join(root, path)) })));
				for (const { path, stats } of found) {
					if (stats?.isSymbolicLink() === true) links += 1;
					if (stats === null || !(stats.isFile() || stats.isDirectory()) || !isServable(path)) continue;
					entries.push(entry(path, stats));
					if (stats.isDirectory()) await walk(path);
				}
			};
			await walk('');
			return { entries, links };
		},

		/**
		 * The bytes of a file.
		 * @param {string} path
		 */
		async read(path) {
			const { full, stats } = await existing(path);
			if (!stats.isFile()) throw new Refusal(409, `${path} is no file.`);
			return readFile(full);
		},

		/**
		 * Puts these bytes in the place of a file's, all at once.
		 * @param {string} path
		 * @param {Uint8Array} bytes
		 */
		async write(path, bytes) {
			const { full, stats } = await place(path);
			if (stats !== null && !stats.isFile()) throw new Refusal(409, `${path} is a folder.`);
			await requireFolderOf(full);
			if (stats !== null) {
				await access(full, constants.W_OK).catch(() => {
					throw new Refusal(403, `${path} is write-protected.`);
				});
				if (!isText(await readFile(full))) throw new Refusal(415, `${path} is not UTF-8 text and is left as it is.`);
			}
			await replace(full, bytes, stats === null ? null : stats.mode & 0o777);
			return entryOf(path);
		},

		/**
		 * Makes a folder and those above it.
		 * @param {string} path
		 */
		async makeFolder(path) {
			const { full, stats } = await place(path);
			if (stats?.isFile() === true) throw new Refusal(409, `${path} is a file.`);
			await mkdir(full, { recursive: true });
			return entryOf(path);
		},

		/**
		 * Gives a file or folder another path, never one that is taken.
		 * @param {string} from
		 * @param {string} to
		 */
		async rename(from, to) {
			const source = await existing(from);
			const target = await place(to);
			if (target.stats !== null && !isSame(source.stats, target.stats, from, to)) throw new Refusal(409, `There is a ${to} already.`);
			if (`${to}/`.startsWith(`${from}/`) && to !== from) throw new Refusal(409, `${from} can't be moved into itself.`);
			await requireFolderOf(target.full);
			await rename(source.full, target.full);
			return entryOf(to);
		},

		/**
		 * Takes a file or folder out of the vault, into its hidden trash folder.
		 * @param {string} path
		 */
		async remove(path) {
			const { full } = await existing(path);
			const trash = join(root, TRASH);
			const stats = await statOf(trash);
			if (stats !== null && !stats.isDirectory()) throw new Refusal(409, `${TRASH} is no folder of the vault, so nothing can be removed.`);
			await mkdir(trash, { recursive: true });
			await rename(full, await freePlace(join(trash, basename(full))));
		},
	};
}

/**
 * @param {string} path
 * @param {Stats} stats
 * @returns {Entry}
 */
function entry(path, stats) {
	const isFile = stats.isFile();
	const born = stats.birthtimeMs > 0 ? stats.birthtimeMs : Math.min(stats.ctimeMs, stats.mtimeMs);
	return {
		path,
		kind: isFile ? 'file' : 'folder',
		size: isFile ? stats.size : 0,
		mtime: Math.trunc(stats.mtimeMs),
		ctime: Math.trunc(born),
	};
}

/**
 * Writes beside the file and then puts the new one in its place, so that a reader sees the old bytes or the new ones.
 * @param {string} full
 * @param {Uint8Array} bytes
 * @param {number | null} mode the permissions to keep, or `null` for a new file's
 */
async function replace(full, bytes, mode) {
	const beside = join(dirname(full), `.${randomBytes(9).toString('hex')}.tmp`);
	try {
		const file = await open(beside, 'wx');
		try {
			if (mode !== null) await file.chmod(mode);
			await file.writeFile(bytes);
			await file.sync();
		} finally {
			await file.close();
		}
		await rename(beside, full);
	} catch (error) {
		await unlink(beside).catch(() => undefined);
		throw error;
	}
}

/** @param {string} full */
async function freePlace(full) {
	const ending = extname(full);
	const stem = full.slice(0, full.length - ending.length);
	let candidate = full;
	for (let count = 2; (await statOf(candidate)) !== null; count += 1) candidate = `${stem} ${count}${ending}`;
	return candidate;
}

/**
 * @param {string} full
 * @returns {Promise<Stats | null>}
 */
async function statOf(full) {
	try {
		return await lstat(full);
	} catch {
		return null;
	}
}

/** @param {string} path */
function isServable(path) {
	try {
		return partsOf(path, process.platform).length > 0;
	} catch {
		return false;
	}
}

/** @param {Uint8Array} bytes */
function isText(bytes) {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}

/**
 * @param {string} root
 * @param {string} real
 */
function isInside(root, real) {
	const inner = relative(root, real);
	return inner !== '' && inner.split(sep).every((part) => part !== '..' && !isHidden(part)) && join(root, inner) === real;
}

/**
 * Whether two paths that both exist are one file, as `Note.md` and `note.md` are on some disks.
 * @param {Stats} one
 * @param {Stats} other
 * @param {string} from
 * @param {string} to
 */
function isSame(one, other, from, to) {
	return one.ino === other.ino && one.dev === other.dev && folded(from) === folded(to);
}

/** @param {string} path */
function folded(path) {
	return path.normalize().toLowerCase();
}

/** @param {string} path */
function slashed(path) {
	return path.split(sep).join('/');
}
