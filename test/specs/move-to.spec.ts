/** “Move to…”: what is typed leads to the theme of that name, else to a new one, before what merely has its words. */

import type { Driver, Spec } from './driver';
import { answerPrompt, PASSAGE, showForces, SIDE, untilEqual, untilForces } from './forces';

const INA = 'Ina.md';
const NOTE = '[[JTBD 1]]\n\n==One.== #jtbd/push/push-nobody-trusts-it\n\n==Two.== #jtbd/push\n\n==Three.== #jtbd/pull/rota-not-true\n\n==Four.== #jtbd/push/two-rotas\n';

/** Opens the prompt for the quote that says this, among no themes. */
async function ask(driver: Driver, words: string): Promise<void> {
	await driver.reset({ [INA]: NOTE }, { open: INA });
	await showForces(driver);
	await untilForces(driver, 'push 1/3, pull 1/1, anxiety 0/0, habit 0/0');
	for (const theme of ['Push nobody trusts it', '']) {
		const fold = `${SIDE} .jtbd-theme[data-code="push"][data-theme="${theme}"] > .jtbd-fold`;
		if ((await driver.attr(fold, 'aria-expanded')) === 'false') await driver.click(fold);
	}
	await driver.click(`${PASSAGE}:has-text("${words}")`, { button: 'right' });
	await driver.click('.menu .menu-item:has-text("Move to…")');
}

async function suggested(driver: Driver, typed: string): Promise<string[]> {
	await driver.until('the prompt', async () => (await driver.count('.prompt')) === 1);
	await driver.exec(() => {
		const input = document.querySelector<HTMLInputElement>('.prompt input');
		if (input) input.value = '';
	});
	await driver.type(typed);
	return driver.texts('.prompt .suggestion-item .suggestion-title');
}

const untilNote = (driver: Driver, from: string, to: string): Promise<void> => untilEqual(driver, () => driver.read(INA), NOTE.replace(from, to));

export const specs: readonly Spec[] = [
	{
		name: 'a new name that another one ends with is a new theme of the quote’s own force',
		async run(driver) {
			await ask(driver, 'Two.');
			await answerPrompt(driver, 'Nobody trusts it');
			await untilNote(driver, '==Two.== #jtbd/push', '==Two.== #jtbd/push/nobody-trusts-it');
		},
	},
	{
		name: 'a theme of just that name comes first, spelled as it may be',
		async run(driver) {
			await ask(driver, 'Two.');
			await answerPrompt(driver, 'push-nobody TRUSTS it');
			await untilNote(driver, '==Two.== #jtbd/push', '==Two.== #jtbd/push/push-nobody-trusts-it');
		},
	},
	{
		name: 'the beginning of a theme leads there, of another force too',
		async run(driver) {
			await ask(driver, 'Two.');
			await answerPrompt(driver, 'Rota');
			await untilNote(driver, '==Two.== #jtbd/push', '==Two.== #jtbd/pull/rota-not-true');
		},
	},
	{
		name: 'what merely has the words comes after a new theme of the own force and before one of another',
		async run(driver) {
			await ask(driver, 'Two.');
			await untilEqual(driver, async () => (await suggested(driver, 'trusts it')).slice(0, 3), ['New theme: Trusts it', 'Push nobody trusts it', 'New theme: Trusts it']);
		},
	},
];
