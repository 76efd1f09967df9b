/** The module that a plugin gets from `require('obsidian')`: every name of the typings, in the host's form. */

import momentLibrary from 'moment';
import type * as O from 'obsidian';

/** The app's date library. */
export const moment = momentLibrary as unknown as typeof O.moment;

export * from './absent';
export { App } from './app';
export { debounce } from './debounce';
export { Editor } from './editor/editor';
export { editorEditorField, editorInfoField, editorLivePreviewField, editorViewField, livePreviewState } from './editor/fields';
export { Component, Events } from './events';
export { Keymap, Scope } from './keymap';
export { MetadataCache } from './metadata/cache';
export {
	getFrontMatterInfo,
	parseFrontMatterAliases,
	parseFrontMatterEntry,
	parseFrontMatterStringArray,
	parseFrontMatterTags,
	parseYaml,
	stringifyYaml,
} from './metadata/frontmatter';
export {
	getAllTags,
	getLinkpath,
	iterateCacheRefs,
	iterateRefs,
	parseLinktext,
	resolveSubpath,
	stripHeading,
	stripHeadingForLink,
} from './metadata/links';
export { Platform } from './platform';
export { Plugin } from './plugin';
export { ButtonComponent, ExtraButtonComponent } from './ui/button';
export { ColorComponent } from './ui/color';
export { BaseComponent, ValueComponent } from './ui/component-base';
export { ConfirmationButton, ConfirmationModal } from './ui/confirmation-modal';
export { DropdownComponent } from './ui/dropdown';
export { HoverPopover } from './ui/hover-popover';
export { sanitizeHTMLToDom } from './ui/html';
export { addIcon, getIcon, getIconIds, removeIcon, setIcon } from './ui/icons';
export { finishRenderMath, MarkdownPreviewRenderer, MarkdownRenderChild, MarkdownRenderer, renderMath } from './ui/markdown-renderer';
export { Menu, MenuItem, MenuSeparator } from './ui/menu';
export { Modal } from './ui/modal';
export { Notice } from './ui/notice';
export { AbstractInputSuggest, EditorSuggest, PopoverSuggest } from './ui/popover-suggest';
export { prepareFuzzySearch, prepareSimpleSearch, renderMatches, renderResults, sortSearchResults } from './ui/search';
export { DisplayValueComponent, Setting, SettingGroup } from './ui/setting';
export { PluginSettingTab, SettingPage, SettingTab } from './ui/setting-tab';
export { ProgressBarComponent, SliderComponent } from './ui/slider';
export { FuzzySuggestModal, SuggestModal } from './ui/suggest-modal';
export { AbstractTextComponent, MomentFormatComponent, SearchComponent, TextAreaComponent, TextComponent } from './ui/text';
export { ToggleComponent } from './ui/toggle';
export { displayTooltip, setTooltip } from './ui/tooltip';
export { FileManager } from './vault/file-manager';
export { normalizePath, TAbstractFile, TFile, TFolder } from './vault/files';
export { Vault } from './vault/vault';
export { apiVersion, getLanguage, requireApiVersion } from './version';
export { EditableFileView, FileView, TextFileView } from './views/file-view';
export { MarkdownView } from './views/markdown-view';
export { MarkdownPreviewView } from './views/preview';
export { ItemView, View } from './views/view';
export {
	WorkspaceContainer,
	WorkspaceFloating,
	WorkspaceItem,
	WorkspaceMobileDrawer,
	WorkspaceParent,
	WorkspaceRibbon,
	WorkspaceRoot,
	WorkspaceSidedock,
	WorkspaceSplit,
	WorkspaceWindow,
} from './workspace/items';
export { WorkspaceLeaf } from './workspace/leaf';
export { WorkspaceTabs } from './workspace/tabs';
export { Workspace } from './workspace/workspace';
