/** Asks for the new name of a theme, and shows the notes and passages that get it. */

import { prepareFuzzySearch, Setting } from 'obsidian';
import { codeEntry } from '../../core/codes';
import { wrongTheme, type NamedTheme } from '../../core/edit/rename-theme';
import { tagText } from '../../core/edit/tag-parts';
import { isSameTheme } from '../../core/edit/wanted';
import type { EvidenceIndex } from '../../core/evidence-index';
import { themeKey, themeLabel, themeTag } from '../../core/themes';
import type { ThemeInUse } from '../../core/themes-in-use';
import { counted, firstOf } from '../../draw/wording';
import { suggestIn, typedFirst, type Suggestions } from '../field-suggest';
import { FormModal, type Next } from '../form-modal';
import { openDialog } from '../open-dialog';
import type { EditorContext } from '../read-options';
import { drawNotes } from './note-list';
import { RenameReport } from './rename-report';
import { countsOf, quotesIn } from './theme-words';
import { renameInNotes, themedNotes, type Going, type ThemedNotes } from './themed-notes';

/** What the dialog starts from. */
export interface RenameAsked {
	readonly named: NamedTheme;
	/** How many have it, in words. */
	readonly counts: string;
	/** The other themes under its code. */
	readonly others: readonly ThemeInUse[];
	readonly evidence: Pick<EvidenceIndex, 'paths' | 'notesWithTheme' | 'themesAsOne'>;
	/** Asks for another theme instead. */
	readonly chooseAnother: () => void;
}

/** The dialog; nothing is written unless somebody says so. */
export class RenameModal extends FormModal {
	readonly #context: EditorContext;
	readonly #asked: RenameAsked;
	readonly #setting: Setting;
	readonly #statusEl: HTMLElement;
	readonly #summaryEl: HTMLElement;
	readonly #notesEl: HTMLElement;
	#found: Promise<ThemedNotes> = Promise.resolve({ notes: [], unread: [] });
	#name: string;
	/** How much has the theme, in words; "" until that is known. */
	#where = '';
	#isGoing = false;
	/** While notes are written, whether to go on; null at other times. */
	#goesOn: boolean | null = null;

	constructor(context: EditorContext, asked: RenameAsked) {
		super(context.app, 'Rename theme', 'Rename');
		this.#context = context;
		this.#asked = asked;
		this.modalEl.addClass('jtbd-rename');
		const { named: { code, theme }, counts, others, chooseAnother } = asked;
		this.#name = theme;
		new Setting(this.contentEl).setName(`${codeEntry(code).label} · ${theme}`).setDesc(counts).addButton((button) => button.setButtonText('Choose another').onClick(() => {
			this.close();
			chooseAnother();
		}));
		this.#setting = new Setting(this.contentEl).setClass('jtbd-wide').setName('New name').addText((text) => {
			text.setValue(theme).onChange((value) => {
				this.#name = value;
				this.#show();
			});
			text.inputEl.setAttr('aria-label', 'New name');
			suggestIn(this.app, text.inputEl, suggestedThemes(theme, others));
			this.confirmsIn(text.inputEl);
			window.setTimeout(() => {
				text.inputEl.focus();
				text.inputEl.select();
			}, 0);
		});
		this.#statusEl = this.contentEl.createDiv({ cls: 'jtbd-rename-status', attr: { role: 'status' } });
		this.#summaryEl = this.contentEl.createDiv({ cls: 'jtbd-rename-summary', attr: { role: 'status' } });
		this.#notesEl = this.contentEl.createDiv();
		this.#show();
	}

	override onOpen(): void {
		void super.onOpen();
		this.#found = this.#read();
	}

	/** While notes are written, stops that; what is done by then is told. */
	override close(): void {
		if (this.#goesOn === null) super.close();
		else this.#goesOn = false;
	}

	override end(): void {
		this.#goesOn = null;
		super.end();
	}

	protected override done(): void {
		const wrong = wrongTheme(this.#name);
		this.#setting.setErrorMessage(wrong);
		if (wrong !== null || this.#isGoing) return;
		this.#isGoing = true;
		void this.goOn(this.#rename(), this.#setting).finally(() => (this.#isGoing = false));
	}

	async #rename(): Promise<Next> {
		const { named } = this.#asked;
		const to = this.#written();
		const { notes, unread } = await this.#found;
		if (!this.isOpen) return null;
		if (notes.length === 0) return NOWHERE;
		this.#goesOn = true;
		this.confirm.setDisabled(true);
		const { written, left } = await this.during(renameInNotes(this.#context, notes, named, to, this.#going('Renaming…')));
		this.#goesOn = null;
		this.confirm.setDisabled(false);
		if (written.length + left.length === 0) return `It is spelled ${themeTag(to)} everywhere already.`;
		const outcome = { written, left: [...left, ...unread] };
		return () => openDialog(new RenameReport(this.#context, { named, to: this.#other()?.theme ?? themeLabel(to), isMerge: this.#other() !== undefined, outcome }));
	}

	async #read(): Promise<ThemedNotes> {
		const { named, evidence } = this.#asked;
		this.#summaryEl.setText('Looking through the notes…');
		const found = await themedNotes(this.#context, evidence, named, this.#going('Looking through the notes…'));
		const { notes } = found;
		if (!this.isOpen) return found;
		this.#where = notes.length === 0 ? NOWHERE : `${quotesIn(notes)} in ${counted(notes.length, 'note')}`;
		this.#show();
		drawNotes(this.#notesEl, this.#summaryEl, notes.map((note) => ({ name: note.file.basename, aside: quotesIn([note]), opens: [...note.quotes, ...note.others] })));
		return found;
	}

	#going(doing: string): Going {
		return {
			progress: (done, all) => this.#summaryEl.setText(`${doing} ${done} of ${counted(all, 'note')}`),
			isOver: () => !this.isOpen || this.#goesOn === false,
		};
	}

	/** The theme in use that the typed name means. */
	#other(): ThemeInUse | undefined {
		return this.#asked.others.find(({ theme }) => isSameTheme(theme, themeTag(this.#name)));
	}

	/** The name as it is to be written: a theme in use keeps its own spelling. */
	#written(): string {
		return this.#other()?.written ?? this.#name;
	}

	/** Says what the name comes to. */
	#show(): void {
		const { named: { code, theme }, others, evidence } = this.#asked;
		const other = this.#other();
		const written = themeTag(this.#written());
		const tag = tagText(this.#context.settings().namespace, `${code}/${written}`);
		const nested = others.filter((one) => themeKey(one.theme).startsWith(`${themeKey(theme)}/`)).map((one) => `“${one.theme}”`);
		const kept = nested.length === 0 ? '' : ` ${firstOf(nested, 2)} ${nested.length === 1 ? 'keeps its name' : 'keep their names'}.`;
		const merge = other && `“${theme}” and “${other.theme}” become one theme: ${countsOf(evidence.themesAsOne(code, [theme, other.theme]))}.`;
		this.#setting.setErrorMessage(this.#name.trim() === '' ? null : wrongTheme(this.#name));
		this.#statusEl.setText(written === '' ? '' : (merge ?? (isSameTheme(written, theme) ? `Its other spellings become ${tag}.` : `Written as ${tag}.`)) + kept);
		this.confirm.setButtonText(other ? 'Merge' : 'Rename');
		if (this.#where !== '' && !this.#isGoing) this.#summaryEl.setText(this.#where === NOWHERE ? NOWHERE : `${isSameTheme(written, theme) ? 'Where it stands' : 'To be changed'}: ${this.#where}`);
	}
}

const NOWHERE = 'No note has this theme any more.';

function suggestedThemes(own: string, others: readonly ThemeInUse[]): Suggestions {
	return {
		fitting: (typed) => {
			if (isSameTheme(typed, own)) return [];
			const search = prepareFuzzySearch(typed.trim());
			const found = others.flatMap((theme) => {
				const match = typed.trim() === '' ? { score: 0 } : search(theme.theme);
				return match ? { words: theme.theme, detail: countsOf(theme), score: match.score } : [];
			}).sort((a, b) => b.score - a.score);
			return typed.trim() === '' ? found : typedFirst(typed.trim(), 'New name', found);
		},
		chosen: (value) => ({ text: value, caret: value.length }),
	};
}
