/** The commands that tag a passage with a code, and the one that takes its tags away. */

import { CODES } from '../../core/codes';
import { noteCommand, type NoteCommand } from '../note-command';
import type { EditorContext } from '../read-options';
import { removeAtDesk, tagAtDesk } from './tag-picker';

/** A command for each code, and `remove-tag`. */
export function tagCommands(context: EditorContext): NoteCommand[] {
	return [
		...CODES.map(({ code, label, icon }) => noteCommand(context, { id: `tag-${code}`, name: `Tag passage as ${label.toLowerCase()}`, icon }, (desk) => tagAtDesk(context, desk, code))),
		noteCommand(context, { id: 'remove-tag', name: 'Remove tag from passage', icon: 'lucide-eraser' }, (desk) => removeAtDesk(context, desk)),
	];
}
