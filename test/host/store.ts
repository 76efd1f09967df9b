/** Where a host's vault is kept: the seam between the vault and memory, a server or anything else. */

/** One thing in the vault. Paths are relative to it, parted by `/`. Times are milliseconds since 1970. */
export interface Entry {
	readonly path: string;
	readonly kind: 'file' | 'folder';
	/** Bytes; 0 for a folder. */
	readonly size: number;
	readonly mtime: number;
	readonly ctime: number;
}

/** Files and folders by path. Every method rejects when it can't do what it is asked. */
export interface Store {
	/** Everything in the vault, folders before what is in them. */
	list(): Promise<readonly Entry[]>;
	read(path: string): Promise<string>;
	readBinary(path: string): Promise<ArrayBuffer>;
	/** Makes the file or replaces what it holds; its folder has to exist. */
	write(path: string, data: string | ArrayBuffer): Promise<void>;
	makeFolder(path: string): Promise<void>;
	rename(from: string, to: string): Promise<void>;
	/** Takes a folder with all that is in it. */
	remove(path: string): Promise<void>;
	/** Calls `onChange` with the paths that changed from outside, until the returned function is called. */
	watch(onChange: (paths: readonly string[]) => void): () => void;
}
