/** BaseComponent and ValueComponent: what every control of a setting shares. */

import * as stubs from '../stubs';

/** A control that can be disabled. */
export abstract class BaseComponent extends stubs.BaseComponent() {
	override disabled = false;

	override then(cb: (component: this) => unknown): this {
		cb(this);
		return this;
	}

	override setDisabled(disabled: boolean): this {
		this.disabled = disabled;
		return this;
	}
}

/** A control that holds a value. */
export abstract class ValueComponent<T> extends BaseComponent {
	abstract getValue(): T;
	abstract setValue(value: T): this;

	registerOptionListener(listeners: Record<string, (value?: T) => T>, key: string): this {
		listeners[key] = (value) => {
			if (value !== undefined) this.setValue(value);
			return this.getValue();
		};
		return this;
	}
}
