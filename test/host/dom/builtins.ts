/** What the app adds to arrays, strings, numbers and objects. */
import { define } from './define';

/** Adds the app's extras to the JavaScript built-ins of `win`. */
export function installBuiltins(win: typeof globalThis): void {
	define<Partial<unknown[]>>(win.Array.prototype as unknown[], {
		first() {
			return this[0];
		},
		last() {
			return this[this.length - 1];
		},
		contains(target) {
			return this.includes(target);
		},
		remove(target) {
			for (let i = this.length - 1; i >= 0; i--) if (this[i] === target) this.splice(i, 1);
		},
		shuffle() {
			for (let i = this.length - 1; i > 0; i--) {
				const j = Math.floor(Math.random() * (i + 1));
				[this[i], this[j]] = [this[j], this[i]];
			}
			return this;
		},
		unique() {
			return [...new Set(this)];
		},
		findLastIndex(predicate) {
			for (let i = this.length - 1; i >= 0; i--) if (predicate(this[i])) return i;
			return -1;
		},
	} as Partial<unknown[]> & ThisType<unknown[]>);
	define(win.Array, {
		combine(arrays) {
			return arrays.flat();
		},
	} as Partial<ArrayConstructor>);
	const text: Pick<string, 'contains' | 'format'> & ThisType<string> = {
		contains(target) {
			return this.includes(target);
		},
		format(...args) {
			return this.replace(/\{(\d+)\}/g, (whole, index: string) => args[Number(index)] ?? whole);
		},
	};
	define<Pick<string, 'contains' | 'format'>>(win.String.prototype, text);
	define(win.String, {
		isString(value: unknown): value is string {
			return typeof value === 'string';
		},
	});
	define(win.Number, {
		isNumber(value: unknown): value is number {
			return typeof value === 'number';
		},
	});
	define(win.Object, {
		isEmpty(object) {
			return Object.keys(object).length === 0;
		},
		each(object, callback, context: unknown) {
			return Object.entries(object).every(([key, value]) => callback.call(context, value, key) !== false);
		},
	} as Partial<ObjectConstructor>);
	define(win.Math, {
		clamp(value, min, max) {
			return Math.min(max, Math.max(min, value));
		},
		square(value) {
			return value * value;
		},
	});
}
