/** What stands in for a member of Obsidian's API that the host doesn't have: an error that names it. */

/** Any class, as far as extending it goes. */
export type Class = abstract new (...args: never[]) => object;

const missing = (name: string): Error => new Error(`not in the host: ${name}`);

/** A class below `base` in which each of `members` throws "not in the host: <name>.<member>" until a subclass has it. */
export function stub<C>(
	name: string,
	base: Class,
	members: { readonly methods: readonly string[]; readonly properties: readonly string[]; readonly statics: readonly string[] },
): C {
	const made = { [name]: class extends (base as new () => object) {} }[name] as new () => object;
	const refuse = (holder: object, member: string): void => {
		if (member in holder) return;
		Object.defineProperty(holder, member, {
			configurable: true,
			get(): never {
				throw missing(`${name}.${member}`);
			},
			set(this: object, value: unknown) {
				Object.defineProperty(this, member, { configurable: true, enumerable: true, writable: true, value });
			},
		});
	};
	for (const member of members.methods) {
		if (member in made.prototype) continue;
		Object.defineProperty(made.prototype, member, {
			configurable: true,
			writable: true,
			value(): never {
				throw missing(`${name}.${member}`);
			},
		});
	}
	for (const member of members.properties) refuse(made.prototype as object, member);
	for (const member of members.statics) refuse(made, member);
	return made as C;
}

/** A function of the API that throws "not in the host: <name>" when it is called. */
export function absent(name: string): () => never {
	return () => {
		throw missing(name);
	};
}
