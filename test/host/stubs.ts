/** Written by generate-stubs.mjs from the typings of the package `obsidian`: run it again instead of editing. */

import type * as O from 'obsidian';
import { stub, type Class } from './stub';

/** Every name that the package exports at run time. */
export const NAMES: readonly string[] = ['AbstractInputSuggest', 'AbstractTextComponent', 'addIcon', 'apiVersion', 'App', 'arrayBufferToBase64', 'arrayBufferToHex', 'base64ToArrayBuffer', 'BaseComponent', 'BasesEntry', 'BasesEntryGroup', 'BasesQueryResult', 'BasesView', 'BasesViewConfig', 'BooleanValue', 'ButtonComponent', 'CapacitorAdapter', 'ColorComponent', 'Component', 'ConfirmationButton', 'ConfirmationModal', 'DateValue', 'debounce', 'displayTooltip', 'DisplayValueComponent', 'DropdownComponent', 'DurationValue', 'EditableFileView', 'Editor', 'editorEditorField', 'editorInfoField', 'editorLivePreviewField', 'EditorSuggest', 'editorViewField', 'Events', 'ExtraButtonComponent', 'FileManager', 'FileSystemAdapter', 'FileValue', 'FileView', 'finishRenderMath', 'FuzzySuggestModal', 'getAllTags', 'getBlobArrayBuffer', 'getFrontMatterInfo', 'getIcon', 'getIconIds', 'getLanguage', 'getLinkpath', 'hexToArrayBuffer', 'HoverPopover', 'htmlToMarkdown', 'HTMLValue', 'IconValue', 'ImageValue', 'ItemView', 'iterateCacheRefs', 'iterateRefs', 'Keymap', 'LinkValue', 'ListValue', 'livePreviewState', 'loadMathJax', 'loadMermaid', 'loadPdfJs', 'loadPrism', 'MarkdownEditView', 'MarkdownPreviewRenderer', 'MarkdownPreviewView', 'MarkdownRenderChild', 'MarkdownRenderer', 'MarkdownView', 'Menu', 'MenuItem', 'MenuSeparator', 'MetadataCache', 'Modal', 'moment', 'MomentFormatComponent', 'normalizePath', 'Notice', 'NotNullValue', 'NullValue', 'NumberValue', 'ObjectValue', 'parseFrontMatterAliases', 'parseFrontMatterEntry', 'parseFrontMatterStringArray', 'parseFrontMatterTags', 'parseLinktext', 'parsePropertyId', 'parseYaml', 'Platform', 'Plugin', 'PluginSettingTab', 'PopoverSuggest', 'prepareFuzzySearch', 'prepareSimpleSearch', 'PrimitiveValue', 'ProgressBarComponent', 'QueryController', 'RegExpValue', 'RelativeDateValue', 'removeIcon', 'RenderContext', 'renderMatches', 'renderMath', 'renderResults', 'request', 'requestUrl', 'requireApiVersion', 'resolveSubpath', 'sanitizeHTMLToDom', 'Scope', 'SearchComponent', 'SecretComponent', 'SecretStorage', 'setIcon', 'Setting', 'SettingGroup', 'SettingPage', 'SettingTab', 'setTooltip', 'SliderComponent', 'sortSearchResults', 'stringifyYaml', 'StringValue', 'stripHeading', 'stripHeadingForLink', 'SuggestModal', 'TAbstractFile', 'TagValue', 'Tasks', 'TextAreaComponent', 'TextComponent', 'TextFileView', 'TFile', 'TFolder', 'ToggleComponent', 'UrlValue', 'Value', 'ValueComponent', 'Vault', 'View', 'Workspace', 'WorkspaceContainer', 'WorkspaceFloating', 'WorkspaceItem', 'WorkspaceLeaf', 'WorkspaceMobileDrawer', 'WorkspaceParent', 'WorkspaceRibbon', 'WorkspaceRoot', 'WorkspaceSidedock', 'WorkspaceSplit', 'WorkspaceTabs', 'WorkspaceWindow'];

/** Stub of AbstractInputSuggest, below `base`. */
export const AbstractInputSuggest = (base: Class = Object): typeof O.AbstractInputSuggest =>
	stub<typeof O.AbstractInputSuggest>('AbstractInputSuggest', base, {
		methods: ['setValue', 'getValue', 'getSuggestions', 'selectSuggestion', 'onSelect'],
		properties: ['limit'],
		statics: [],
	});

/** Stub of AbstractTextComponent, below `base`. */
export const AbstractTextComponent = (base: Class = Object): typeof O.AbstractTextComponent =>
	stub<typeof O.AbstractTextComponent>('AbstractTextComponent', base, {
		methods: ['setDisabled', 'getValue', 'setValue', 'setPlaceholder', 'onChanged', 'onChange'],
		properties: ['inputEl'],
		statics: [],
	});

/** Stub of App, below `base`. */
export const App = (base: Class = Object): typeof O.App =>
	stub<typeof O.App>('App', base, {
		methods: ['isDarkMode', 'loadLocalStorage', 'saveLocalStorage'],
		properties: ['keymap', 'scope', 'workspace', 'vault', 'metadataCache', 'fileManager', 'lastEvent', 'renderContext', 'secretStorage'],
		statics: [],
	});

/** Stub of BaseComponent, below `base`. */
export const BaseComponent = (base: Class = Object): typeof O.BaseComponent =>
	stub<typeof O.BaseComponent>('BaseComponent', base, {
		methods: ['then', 'setDisabled'],
		properties: ['disabled'],
		statics: [],
	});

/** Stub of BasesEntry, below `base`. */
export const BasesEntry = (base: Class = Object): typeof O.BasesEntry =>
	stub<typeof O.BasesEntry>('BasesEntry', base, {
		methods: ['getValue'],
		properties: ['file'],
		statics: [],
	});

/** Stub of BasesEntryGroup, below `base`. */
export const BasesEntryGroup = (base: Class = Object): typeof O.BasesEntryGroup =>
	stub<typeof O.BasesEntryGroup>('BasesEntryGroup', base, {
		methods: ['hasKey'],
		properties: ['entries'],
		statics: [],
	});

/** Stub of BasesQueryResult, below `base`. */
export const BasesQueryResult = (base: Class = Object): typeof O.BasesQueryResult =>
	stub<typeof O.BasesQueryResult>('BasesQueryResult', base, {
		methods: ['getSummaryValue'],
		properties: ['data', 'groupedData', 'properties'],
		statics: [],
	});

/** Stub of BasesView, below `base`. */
export const BasesView = (base: Class = Object): typeof O.BasesView =>
	stub<typeof O.BasesView>('BasesView', base, {
		methods: ['onDataUpdated', 'createFileForView'],
		properties: ['type', 'app', 'config', 'allProperties', 'data'],
		statics: [],
	});

/** Stub of BasesViewConfig, below `base`. */
export const BasesViewConfig = (base: Class = Object): typeof O.BasesViewConfig =>
	stub<typeof O.BasesViewConfig>('BasesViewConfig', base, {
		methods: ['get', 'getAsPropertyId', 'getEvaluatedFormula', 'set', 'getOrder', 'getSort', 'getDisplayName'],
		properties: ['name'],
		statics: [],
	});

/** Stub of BooleanValue, below `base`. */
export const BooleanValue = (base: Class = Object): typeof O.BooleanValue =>
	stub<typeof O.BooleanValue>('BooleanValue', base, {
		methods: [],
		properties: [],
		statics: ['type'],
	});

/** Stub of ButtonComponent, below `base`. */
export const ButtonComponent = (base: Class = Object): typeof O.ButtonComponent =>
	stub<typeof O.ButtonComponent>('ButtonComponent', base, {
		methods: ['setDisabled', 'setCta', 'removeCta', 'setWarning', 'setDestructive', 'removeDestructive', 'setTooltip', 'setButtonText', 'setIcon', 'setClass', 'onClick'],
		properties: ['buttonEl'],
		statics: [],
	});

/** Stub of CapacitorAdapter, below `base`. */
export const CapacitorAdapter = (base: Class = Object): typeof O.CapacitorAdapter =>
	stub<typeof O.CapacitorAdapter>('CapacitorAdapter', base, {
		methods: ['getName', 'mkdir', 'trashSystem', 'trashLocal', 'rmdir', 'read', 'readBinary', 'write', 'writeBinary', 'append', 'appendBinary', 'process', 'getResourcePath', 'remove', 'rename', 'copy', 'exists', 'stat', 'list', 'getFullPath'],
		properties: [],
		statics: [],
	});

/** Stub of ColorComponent, below `base`. */
export const ColorComponent = (base: Class = Object): typeof O.ColorComponent =>
	stub<typeof O.ColorComponent>('ColorComponent', base, {
		methods: ['setDisabled', 'getValue', 'getValueRgb', 'getValueHsl', 'setValue', 'setValueRgb', 'setValueHsl', 'onChange'],
		properties: [],
		statics: [],
	});

/** Stub of Component, below `base`. */
export const Component = (base: Class = Object): typeof O.Component =>
	stub<typeof O.Component>('Component', base, {
		methods: ['load', 'onload', 'unload', 'onunload', 'addChild', 'removeChild', 'register', 'registerEvent', 'registerDomEvent', 'registerInterval'],
		properties: [],
		statics: [],
	});

/** Stub of ConfirmationButton, below `base`. */
export const ConfirmationButton = (base: Class = Object): new () => O.ConfirmationButton =>
	stub<new () => O.ConfirmationButton>('ConfirmationButton', base, {
		methods: ['onClick', 'setInitialFocus', 'setSecondary', 'setCancel'],
		properties: [],
		statics: [],
	});

/** Stub of ConfirmationModal, below `base`. */
export const ConfirmationModal = (base: Class = Object): typeof O.ConfirmationModal =>
	stub<typeof O.ConfirmationModal>('ConfirmationModal', base, {
		methods: ['addClass', 'addCheckbox', 'addButton', 'addCancelButton'],
		properties: ['buttonContainerEl'],
		statics: [],
	});

/** Stub of DateValue, below `base`. */
export const DateValue = (base: Class = Object): typeof O.DateValue =>
	stub<typeof O.DateValue>('DateValue', base, {
		methods: ['toString', 'dateOnly', 'relative', 'isTruthy'],
		properties: [],
		statics: ['parseFromString'],
	});

/** Stub of DisplayValueComponent, below `base`. */
export const DisplayValueComponent = (base: Class = Object): typeof O.DisplayValueComponent =>
	stub<typeof O.DisplayValueComponent>('DisplayValueComponent', base, {
		methods: ['setValue', 'setStatus'],
		properties: ['valueEl'],
		statics: [],
	});

/** Stub of DropdownComponent, below `base`. */
export const DropdownComponent = (base: Class = Object): typeof O.DropdownComponent =>
	stub<typeof O.DropdownComponent>('DropdownComponent', base, {
		methods: ['setDisabled', 'addOption', 'addOptions', 'getValue', 'setValue', 'onChange'],
		properties: ['selectEl'],
		statics: [],
	});

/** Stub of DurationValue, below `base`. */
export const DurationValue = (base: Class = Object): typeof O.DurationValue =>
	stub<typeof O.DurationValue>('DurationValue', base, {
		methods: ['toString', 'isTruthy', 'addToDate', 'getMilliseconds'],
		properties: [],
		statics: ['parseFromString', 'fromMilliseconds'],
	});

/** Stub of EditableFileView, below `base`. */
export const EditableFileView = (base: Class = Object): typeof O.EditableFileView =>
	stub<typeof O.EditableFileView>('EditableFileView', base, {
		methods: [],
		properties: [],
		statics: [],
	});

/** Stub of Editor, below `base`. */
export const Editor = (base: Class = Object): typeof O.Editor =>
	stub<typeof O.Editor>('Editor', base, {
		methods: ['getDoc', 'refresh', 'getValue', 'setValue', 'getLine', 'setLine', 'lineCount', 'lastLine', 'getSelection', 'somethingSelected', 'getRange', 'replaceSelection', 'replaceRange', 'getCursor', 'listSelections', 'setCursor', 'setSelection', 'setSelections', 'focus', 'blur', 'hasFocus', 'getScrollInfo', 'scrollTo', 'scrollIntoView', 'undo', 'redo', 'exec', 'transaction', 'wordAt', 'posToOffset', 'offsetToPos', 'processLines'],
		properties: [],
		statics: [],
	});

/** Stub of EditorSuggest, below `base`. */
export const EditorSuggest = (base: Class = Object): typeof O.EditorSuggest =>
	stub<typeof O.EditorSuggest>('EditorSuggest', base, {
		methods: ['setInstructions', 'onTrigger', 'getSuggestions'],
		properties: ['context', 'limit'],
		statics: [],
	});

/** Stub of Events, below `base`. */
export const Events = (base: Class = Object): typeof O.Events =>
	stub<typeof O.Events>('Events', base, {
		methods: ['on', 'off', 'offref', 'trigger', 'tryTrigger'],
		properties: [],
		statics: [],
	});

/** Stub of ExtraButtonComponent, below `base`. */
export const ExtraButtonComponent = (base: Class = Object): typeof O.ExtraButtonComponent =>
	stub<typeof O.ExtraButtonComponent>('ExtraButtonComponent', base, {
		methods: ['setDisabled', 'setTooltip', 'setIcon', 'onClick'],
		properties: ['extraSettingsEl'],
		statics: [],
	});

/** Stub of FileManager, below `base`. */
export const FileManager = (base: Class = Object): typeof O.FileManager =>
	stub<typeof O.FileManager>('FileManager', base, {
		methods: ['getNewFileParent', 'renameFile', 'promptForDeletion', 'trashFile', 'generateMarkdownLink', 'processFrontMatter', 'getAvailablePathForAttachment'],
		properties: [],
		statics: [],
	});

/** Stub of FileSystemAdapter, below `base`. */
export const FileSystemAdapter = (base: Class = Object): typeof O.FileSystemAdapter =>
	stub<typeof O.FileSystemAdapter>('FileSystemAdapter', base, {
		methods: ['getName', 'getBasePath', 'mkdir', 'trashSystem', 'trashLocal', 'rmdir', 'read', 'readBinary', 'write', 'writeBinary', 'append', 'appendBinary', 'process', 'getResourcePath', 'getFilePath', 'remove', 'rename', 'copy', 'exists', 'stat', 'list', 'getFullPath'],
		properties: [],
		statics: ['readLocalFile', 'mkdir'],
	});

/** Stub of FileValue, below `base`. */
export const FileValue = (base: Class = Object): typeof O.FileValue =>
	stub<typeof O.FileValue>('FileValue', base, {
		methods: ['toString', 'isTruthy'],
		properties: [],
		statics: [],
	});

/** Stub of FileView, below `base`. */
export const FileView = (base: Class = Object): typeof O.FileView =>
	stub<typeof O.FileView>('FileView', base, {
		methods: ['getDisplayText', 'onload', 'getState', 'setState', 'onLoadFile', 'onUnloadFile', 'onRename', 'canAcceptExtension'],
		properties: ['allowNoFile', 'file', 'navigation'],
		statics: [],
	});

/** Stub of FuzzySuggestModal, below `base`. */
export const FuzzySuggestModal = (base: Class = Object): typeof O.FuzzySuggestModal =>
	stub<typeof O.FuzzySuggestModal>('FuzzySuggestModal', base, {
		methods: ['getSuggestions', 'renderSuggestion', 'onChooseSuggestion', 'getItems', 'getItemText', 'onChooseItem'],
		properties: [],
		statics: [],
	});

/** Stub of HoverPopover, below `base`. */
export const HoverPopover = (base: Class = Object): typeof O.HoverPopover =>
	stub<typeof O.HoverPopover>('HoverPopover', base, {
		methods: [],
		properties: ['hoverEl', 'state'],
		statics: [],
	});

/** Stub of HTMLValue, below `base`. */
export const HTMLValue = (base: Class = Object): typeof O.HTMLValue =>
	stub<typeof O.HTMLValue>('HTMLValue', base, {
		methods: [],
		properties: [],
		statics: [],
	});

/** Stub of IconValue, below `base`. */
export const IconValue = (base: Class = Object): typeof O.IconValue =>
	stub<typeof O.IconValue>('IconValue', base, {
		methods: [],
		properties: [],
		statics: [],
	});

/** Stub of ImageValue, below `base`. */
export const ImageValue = (base: Class = Object): typeof O.ImageValue =>
	stub<typeof O.ImageValue>('ImageValue', base, {
		methods: [],
		properties: [],
		statics: [],
	});

/** Stub of ItemView, below `base`. */
export const ItemView = (base: Class = Object): typeof O.ItemView =>
	stub<typeof O.ItemView>('ItemView', base, {
		methods: ['addAction'],
		properties: ['contentEl'],
		statics: [],
	});

/** Stub of Keymap, below `base`. */
export const Keymap = (base: Class = Object): typeof O.Keymap =>
	stub<typeof O.Keymap>('Keymap', base, {
		methods: ['pushScope', 'popScope'],
		properties: [],
		statics: ['isModifier', 'isModEvent'],
	});

/** Stub of LinkValue, below `base`. */
export const LinkValue = (base: Class = Object): typeof O.LinkValue =>
	stub<typeof O.LinkValue>('LinkValue', base, {
		methods: [],
		properties: [],
		statics: ['parseFromString'],
	});

/** Stub of ListValue, below `base`. */
export const ListValue = (base: Class = Object): typeof O.ListValue =>
	stub<typeof O.ListValue>('ListValue', base, {
		methods: ['toString', 'isTruthy', 'includes', 'length', 'get', 'concat'],
		properties: [],
		statics: ['type'],
	});

/** Stub of MarkdownEditView, below `base`. */
export const MarkdownEditView = (base: Class = Object): typeof O.MarkdownEditView =>
	stub<typeof O.MarkdownEditView>('MarkdownEditView', base, {
		methods: ['clear', 'get', 'set', 'getSelection', 'getScroll', 'applyScroll'],
		properties: ['app', 'hoverPopover', 'file'],
		statics: [],
	});

/** Stub of MarkdownPreviewRenderer, below `base`. */
export const MarkdownPreviewRenderer = (base: Class = Object): typeof O.MarkdownPreviewRenderer =>
	stub<typeof O.MarkdownPreviewRenderer>('MarkdownPreviewRenderer', base, {
		methods: [],
		properties: [],
		statics: ['registerPostProcessor', 'unregisterPostProcessor', 'createCodeBlockPostProcessor'],
	});

/** Stub of MarkdownPreviewView, below `base`. */
export const MarkdownPreviewView = (base: Class = Object): typeof O.MarkdownPreviewView =>
	stub<typeof O.MarkdownPreviewView>('MarkdownPreviewView', base, {
		methods: ['get', 'set', 'clear', 'rerender', 'getScroll', 'applyScroll'],
		properties: ['containerEl', 'file'],
		statics: [],
	});

/** Stub of MarkdownRenderChild, below `base`. */
export const MarkdownRenderChild = (base: Class = Object): typeof O.MarkdownRenderChild =>
	stub<typeof O.MarkdownRenderChild>('MarkdownRenderChild', base, {
		methods: [],
		properties: ['containerEl'],
		statics: [],
	});

/** Stub of MarkdownRenderer, below `base`. */
export const MarkdownRenderer = (base: Class = Object): typeof O.MarkdownRenderer =>
	stub<typeof O.MarkdownRenderer>('MarkdownRenderer', base, {
		methods: [],
		properties: ['app', 'hoverPopover', 'file'],
		statics: ['renderMarkdown', 'render'],
	});

/** Stub of MarkdownView, below `base`. */
export const MarkdownView = (base: Class = Object): typeof O.MarkdownView =>
	stub<typeof O.MarkdownView>('MarkdownView', base, {
		methods: ['getViewType', 'getMode', 'getViewData', 'clear', 'setViewData', 'showSearch'],
		properties: ['editor', 'previewMode', 'currentMode', 'hoverPopover'],
		statics: [],
	});

/** Stub of Menu, below `base`. */
export const Menu = (base: Class = Object): typeof O.Menu =>
	stub<typeof O.Menu>('Menu', base, {
		methods: ['setNoIcon', 'setUseNativeMenu', 'addItem', 'addSeparator', 'setParentElement', 'showAtMouseEvent', 'showAtPosition', 'hide', 'close', 'onHide'],
		properties: [],
		statics: ['forEvent'],
	});

/** Stub of MenuItem, below `base`. */
export const MenuItem = (base: Class = Object): new () => O.MenuItem =>
	stub<new () => O.MenuItem>('MenuItem', base, {
		methods: ['setTitle', 'setIcon', 'setChecked', 'setDisabled', 'setWarning', 'setIsLabel', 'onClick', 'setSection'],
		properties: [],
		statics: [],
	});

/** Stub of MenuSeparator, below `base`. */
export const MenuSeparator = (base: Class = Object): typeof O.MenuSeparator =>
	stub<typeof O.MenuSeparator>('MenuSeparator', base, {
		methods: [],
		properties: [],
		statics: [],
	});

/** Stub of MetadataCache, below `base`. */
export const MetadataCache = (base: Class = Object): typeof O.MetadataCache =>
	stub<typeof O.MetadataCache>('MetadataCache', base, {
		methods: ['getFirstLinkpathDest', 'getFileCache', 'getCache', 'fileToLinktext', 'on'],
		properties: ['resolvedLinks', 'unresolvedLinks'],
		statics: [],
	});

/** Stub of Modal, below `base`. */
export const Modal = (base: Class = Object): typeof O.Modal =>
	stub<typeof O.Modal>('Modal', base, {
		methods: ['open', 'close', 'onOpen', 'onClose', 'setTitle', 'setContent', 'setCloseCallback'],
		properties: ['app', 'scope', 'containerEl', 'modalEl', 'titleEl', 'contentEl', 'shouldRestoreSelection'],
		statics: [],
	});

/** Stub of MomentFormatComponent, below `base`. */
export const MomentFormatComponent = (base: Class = Object): typeof O.MomentFormatComponent =>
	stub<typeof O.MomentFormatComponent>('MomentFormatComponent', base, {
		methods: ['setDefaultFormat', 'setSampleEl', 'setValue', 'onChanged', 'updateSample'],
		properties: ['sampleEl'],
		statics: [],
	});

/** Stub of Notice, below `base`. */
export const Notice = (base: Class = Object): typeof O.Notice =>
	stub<typeof O.Notice>('Notice', base, {
		methods: ['setMessage', 'hide'],
		properties: ['noticeEl', 'containerEl', 'messageEl'],
		statics: [],
	});

/** Stub of NotNullValue, below `base`. */
export const NotNullValue = (base: Class = Object): typeof O.NotNullValue =>
	stub<typeof O.NotNullValue>('NotNullValue', base, {
		methods: [],
		properties: [],
		statics: [],
	});

/** Stub of NullValue, below `base`. */
export const NullValue = (base: Class = Object): typeof O.NullValue =>
	stub<typeof O.NullValue>('NullValue', base, {
		methods: ['toString', 'isTruthy'],
		properties: [],
		statics: ['value'],
	});

/** Stub of NumberValue, below `base`. */
export const NumberValue = (base: Class = Object): typeof O.NumberValue =>
	stub<typeof O.NumberValue>('NumberValue', base, {
		methods: [],
		properties: [],
		statics: ['type'],
	});

/** Stub of ObjectValue, below `base`. */
export const ObjectValue = (base: Class = Object): typeof O.ObjectValue =>
	stub<typeof O.ObjectValue>('ObjectValue', base, {
		methods: ['toString', 'isTruthy', 'isEmpty', 'get'],
		properties: [],
		statics: ['type'],
	});

/** Stub of Plugin, below `base`. */
export const Plugin = (base: Class = Object): typeof O.Plugin =>
	stub<typeof O.Plugin>('Plugin', base, {
		methods: ['onload', 'addRibbonIcon', 'addStatusBarItem', 'addCommand', 'removeCommand', 'addSettingTab', 'registerView', 'registerHoverLinkSource', 'registerExtensions', 'registerMarkdownPostProcessor', 'registerMarkdownCodeBlockProcessor', 'registerBasesView', 'registerEditorExtension', 'registerObsidianProtocolHandler', 'registerEditorSuggest', 'registerCliHandler', 'loadData', 'saveData', 'onUserEnable'],
		properties: ['app', 'manifest'],
		statics: [],
	});

/** Stub of PluginSettingTab, below `base`. */
export const PluginSettingTab = (base: Class = Object): typeof O.PluginSettingTab =>
	stub<typeof O.PluginSettingTab>('PluginSettingTab', base, {
		methods: ['getSettingDefinitions', 'getControlValue', 'setControlValue'],
		properties: [],
		statics: [],
	});

/** Stub of PopoverSuggest, below `base`. */
export const PopoverSuggest = (base: Class = Object): typeof O.PopoverSuggest =>
	stub<typeof O.PopoverSuggest>('PopoverSuggest', base, {
		methods: ['open', 'close', 'renderSuggestion', 'selectSuggestion'],
		properties: ['app', 'scope'],
		statics: [],
	});

/** Stub of PrimitiveValue, below `base`. */
export const PrimitiveValue = (base: Class = Object): typeof O.PrimitiveValue =>
	stub<typeof O.PrimitiveValue>('PrimitiveValue', base, {
		methods: ['toString', 'isTruthy'],
		properties: [],
		statics: [],
	});

/** Stub of ProgressBarComponent, below `base`. */
export const ProgressBarComponent = (base: Class = Object): typeof O.ProgressBarComponent =>
	stub<typeof O.ProgressBarComponent>('ProgressBarComponent', base, {
		methods: ['getValue', 'setValue'],
		properties: [],
		statics: [],
	});

/** Stub of QueryController, below `base`. */
export const QueryController = (base: Class = Object): typeof O.QueryController =>
	stub<typeof O.QueryController>('QueryController', base, {
		methods: [],
		properties: [],
		statics: [],
	});

/** Stub of RegExpValue, below `base`. */
export const RegExpValue = (base: Class = Object): typeof O.RegExpValue =>
	stub<typeof O.RegExpValue>('RegExpValue', base, {
		methods: ['toString', 'isTruthy'],
		properties: [],
		statics: [],
	});

/** Stub of RelativeDateValue, below `base`. */
export const RelativeDateValue = (base: Class = Object): typeof O.RelativeDateValue =>
	stub<typeof O.RelativeDateValue>('RelativeDateValue', base, {
		methods: [],
		properties: [],
		statics: [],
	});

/** Stub of RenderContext, below `base`. */
export const RenderContext = (base: Class = Object): typeof O.RenderContext =>
	stub<typeof O.RenderContext>('RenderContext', base, {
		methods: [],
		properties: ['hoverPopover'],
		statics: [],
	});

/** Stub of Scope, below `base`. */
export const Scope = (base: Class = Object): typeof O.Scope =>
	stub<typeof O.Scope>('Scope', base, {
		methods: ['register', 'unregister'],
		properties: [],
		statics: [],
	});

/** Stub of SearchComponent, below `base`. */
export const SearchComponent = (base: Class = Object): typeof O.SearchComponent =>
	stub<typeof O.SearchComponent>('SearchComponent', base, {
		methods: ['onChanged'],
		properties: ['clearButtonEl'],
		statics: [],
	});

/** Stub of SecretComponent, below `base`. */
export const SecretComponent = (base: Class = Object): typeof O.SecretComponent =>
	stub<typeof O.SecretComponent>('SecretComponent', base, {
		methods: ['setValue', 'onChange'],
		properties: [],
		statics: [],
	});

/** Stub of SecretStorage, below `base`. */
export const SecretStorage = (base: Class = Object): typeof O.SecretStorage =>
	stub<typeof O.SecretStorage>('SecretStorage', base, {
		methods: ['setSecret', 'getSecret', 'listSecrets'],
		properties: [],
		statics: [],
	});

/** Stub of Setting, below `base`. */
export const Setting = (base: Class = Object): typeof O.Setting =>
	stub<typeof O.Setting>('Setting', base, {
		methods: ['setErrorMessage', 'addDisplayValue', 'setName', 'setDesc', 'setClass', 'setTooltip', 'setHeading', 'setDisabled', 'addButton', 'addExtraButton', 'addToggle', 'addText', 'addComponent', 'addSearch', 'addTextArea', 'addMomentFormat', 'addDropdown', 'addColorPicker', 'addProgressBar', 'addSlider', 'then', 'clear'],
		properties: ['settingEl', 'infoEl', 'nameEl', 'descEl', 'controlEl', 'components', 'errorEl'],
		statics: [],
	});

/** Stub of SettingGroup, below `base`. */
export const SettingGroup = (base: Class = Object): typeof O.SettingGroup =>
	stub<typeof O.SettingGroup>('SettingGroup', base, {
		methods: ['setHeading', 'addClass', 'addSetting', 'addSearch', 'addExtraButton'],
		properties: ['listEl'],
		statics: [],
	});

/** Stub of SettingPage, below `base`. */
export const SettingPage = (base: Class = Object): typeof O.SettingPage =>
	stub<typeof O.SettingPage>('SettingPage', base, {
		methods: ['display', 'hide'],
		properties: ['rootEl', 'titlebarEl', 'containerEl', 'title'],
		statics: [],
	});

/** Stub of SettingTab, below `base`. */
export const SettingTab = (base: Class = Object): typeof O.SettingTab =>
	stub<typeof O.SettingTab>('SettingTab', base, {
		methods: ['getSettingDefinitions', 'update', 'getControlValue', 'setControlValue', 'refreshDomState', 'display', 'hide'],
		properties: ['icon', 'app', 'containerEl', 'settingItems'],
		statics: [],
	});

/** Stub of SliderComponent, below `base`. */
export const SliderComponent = (base: Class = Object): typeof O.SliderComponent =>
	stub<typeof O.SliderComponent>('SliderComponent', base, {
		methods: ['setDisabled', 'setInstant', 'setLimits', 'getValue', 'setValue', 'getValuePretty', 'setDisplayFormat', 'setDynamicTooltip', 'onChange'],
		properties: ['sliderEl'],
		statics: [],
	});

/** Stub of StringValue, below `base`. */
export const StringValue = (base: Class = Object): typeof O.StringValue =>
	stub<typeof O.StringValue>('StringValue', base, {
		methods: [],
		properties: [],
		statics: ['type'],
	});

/** Stub of SuggestModal, below `base`. */
export const SuggestModal = (base: Class = Object): typeof O.SuggestModal =>
	stub<typeof O.SuggestModal>('SuggestModal', base, {
		methods: ['setPlaceholder', 'setInstructions', 'onNoSuggestion', 'selectSuggestion', 'selectActiveSuggestion', 'getSuggestions', 'renderSuggestion', 'onChooseSuggestion'],
		properties: ['limit', 'emptyStateText', 'inputEl', 'resultContainerEl'],
		statics: [],
	});

/** Stub of TAbstractFile, below `base`. */
export const TAbstractFile = (base: Class = Object): typeof O.TAbstractFile =>
	stub<typeof O.TAbstractFile>('TAbstractFile', base, {
		methods: [],
		properties: ['vault', 'path', 'name', 'parent'],
		statics: [],
	});

/** Stub of TagValue, below `base`. */
export const TagValue = (base: Class = Object): typeof O.TagValue =>
	stub<typeof O.TagValue>('TagValue', base, {
		methods: [],
		properties: [],
		statics: [],
	});

/** Stub of Tasks, below `base`. */
export const Tasks = (base: Class = Object): typeof O.Tasks =>
	stub<typeof O.Tasks>('Tasks', base, {
		methods: ['add', 'addPromise', 'isEmpty', 'promise'],
		properties: [],
		statics: [],
	});

/** Stub of TextAreaComponent, below `base`. */
export const TextAreaComponent = (base: Class = Object): typeof O.TextAreaComponent =>
	stub<typeof O.TextAreaComponent>('TextAreaComponent', base, {
		methods: [],
		properties: [],
		statics: [],
	});

/** Stub of TextComponent, below `base`. */
export const TextComponent = (base: Class = Object): typeof O.TextComponent =>
	stub<typeof O.TextComponent>('TextComponent', base, {
		methods: [],
		properties: [],
		statics: [],
	});

/** Stub of TextFileView, below `base`. */
export const TextFileView = (base: Class = Object): typeof O.TextFileView =>
	stub<typeof O.TextFileView>('TextFileView', base, {
		methods: ['onUnloadFile', 'onLoadFile', 'save', 'getViewData', 'setViewData', 'clear'],
		properties: ['data', 'requestSave'],
		statics: [],
	});

/** Stub of TFile, below `base`. */
export const TFile = (base: Class = Object): typeof O.TFile =>
	stub<typeof O.TFile>('TFile', base, {
		methods: [],
		properties: ['stat', 'basename', 'extension'],
		statics: [],
	});

/** Stub of TFolder, below `base`. */
export const TFolder = (base: Class = Object): typeof O.TFolder =>
	stub<typeof O.TFolder>('TFolder', base, {
		methods: ['isRoot'],
		properties: ['children'],
		statics: [],
	});

/** Stub of ToggleComponent, below `base`. */
export const ToggleComponent = (base: Class = Object): typeof O.ToggleComponent =>
	stub<typeof O.ToggleComponent>('ToggleComponent', base, {
		methods: ['setDisabled', 'getValue', 'setValue', 'setTooltip', 'onClick', 'onChange'],
		properties: ['toggleEl'],
		statics: [],
	});

/** Stub of UrlValue, below `base`. */
export const UrlValue = (base: Class = Object): typeof O.UrlValue =>
	stub<typeof O.UrlValue>('UrlValue', base, {
		methods: [],
		properties: [],
		statics: [],
	});

/** Stub of Value, below `base`. */
export const Value = (base: Class = Object): typeof O.Value =>
	stub<typeof O.Value>('Value', base, {
		methods: ['toString', 'isTruthy', 'equals', 'looseEquals', 'renderTo'],
		properties: [],
		statics: ['type', 'equals', 'looseEquals'],
	});

/** Stub of ValueComponent, below `base`. */
export const ValueComponent = (base: Class = Object): typeof O.ValueComponent =>
	stub<typeof O.ValueComponent>('ValueComponent', base, {
		methods: ['registerOptionListener', 'getValue', 'setValue'],
		properties: [],
		statics: [],
	});

/** Stub of Vault, below `base`. */
export const Vault = (base: Class = Object): typeof O.Vault =>
	stub<typeof O.Vault>('Vault', base, {
		methods: ['getName', 'getFileByPath', 'getFolderByPath', 'getAbstractFileByPath', 'getRoot', 'create', 'createBinary', 'createFolder', 'read', 'cachedRead', 'readBinary', 'getResourcePath', 'delete', 'trash', 'rename', 'modify', 'modifyBinary', 'append', 'appendBinary', 'process', 'copy', 'getAllLoadedFiles', 'getAllFolders', 'getMarkdownFiles', 'getFiles', 'on'],
		properties: ['adapter', 'configDir'],
		statics: ['recurseChildren'],
	});

/** Stub of View, below `base`. */
export const View = (base: Class = Object): typeof O.View =>
	stub<typeof O.View>('View', base, {
		methods: ['onOpen', 'onClose', 'getViewType', 'getState', 'setState', 'getEphemeralState', 'setEphemeralState', 'getIcon', 'onResize', 'getDisplayText', 'onPaneMenu'],
		properties: ['app', 'icon', 'navigation', 'leaf', 'containerEl', 'scope'],
		statics: [],
	});

/** Stub of Workspace, below `base`. */
export const Workspace = (base: Class = Object): typeof O.Workspace =>
	stub<typeof O.Workspace>('Workspace', base, {
		methods: ['onLayoutReady', 'changeLayout', 'getLayout', 'createLeafInParent', 'createLeafBySplit', 'splitActiveLeaf', 'duplicateLeaf', 'getUnpinnedLeaf', 'getLeaf', 'moveLeafToPopout', 'openPopoutLeaf', 'openLinkText', 'setActiveLeaf', 'getLeafById', 'getGroupLeaves', 'getMostRecentLeaf', 'getLeftLeaf', 'getRightLeaf', 'ensureSideLeaf', 'getActiveViewOfType', 'getActiveFile', 'iterateRootLeaves', 'iterateAllLeaves', 'getLeavesOfType', 'detachLeavesOfType', 'revealLeaf', 'getLastOpenFiles', 'updateOptions', 'handleLinkContextMenu', 'on'],
		properties: ['leftSplit', 'rightSplit', 'leftRibbon', 'rightRibbon', 'rootSplit', 'activeLeaf', 'containerEl', 'layoutReady', 'requestSaveLayout', 'activeEditor'],
		statics: [],
	});

/** Stub of WorkspaceContainer, below `base`. */
export const WorkspaceContainer = (base: Class = Object): typeof O.WorkspaceContainer =>
	stub<typeof O.WorkspaceContainer>('WorkspaceContainer', base, {
		methods: [],
		properties: ['win', 'doc'],
		statics: [],
	});

/** Stub of WorkspaceFloating, below `base`. */
export const WorkspaceFloating = (base: Class = Object): typeof O.WorkspaceFloating =>
	stub<typeof O.WorkspaceFloating>('WorkspaceFloating', base, {
		methods: [],
		properties: ['parent'],
		statics: [],
	});

/** Stub of WorkspaceItem, below `base`. */
export const WorkspaceItem = (base: Class = Object): typeof O.WorkspaceItem =>
	stub<typeof O.WorkspaceItem>('WorkspaceItem', base, {
		methods: ['getRoot', 'getContainer'],
		properties: ['parent'],
		statics: [],
	});

/** Stub of WorkspaceLeaf, below `base`. */
export const WorkspaceLeaf = (base: Class = Object): typeof O.WorkspaceLeaf =>
	stub<typeof O.WorkspaceLeaf>('WorkspaceLeaf', base, {
		methods: ['openFile', 'open', 'getViewState', 'setViewState', 'loadIfDeferred', 'getEphemeralState', 'setEphemeralState', 'togglePinned', 'setPinned', 'setGroupMember', 'setGroup', 'detach', 'getIcon', 'getDisplayText', 'onResize', 'on'],
		properties: ['parent', 'view', 'hoverPopover', 'isDeferred'],
		statics: [],
	});

/** Stub of WorkspaceMobileDrawer, below `base`. */
export const WorkspaceMobileDrawer = (base: Class = Object): typeof O.WorkspaceMobileDrawer =>
	stub<typeof O.WorkspaceMobileDrawer>('WorkspaceMobileDrawer', base, {
		methods: ['expand', 'collapse', 'toggle'],
		properties: ['parent', 'collapsed'],
		statics: [],
	});

/** Stub of WorkspaceParent, below `base`. */
export const WorkspaceParent = (base: Class = Object): typeof O.WorkspaceParent =>
	stub<typeof O.WorkspaceParent>('WorkspaceParent', base, {
		methods: [],
		properties: [],
		statics: [],
	});

/** Stub of WorkspaceRibbon, below `base`. */
export const WorkspaceRibbon = (base: Class = Object): typeof O.WorkspaceRibbon =>
	stub<typeof O.WorkspaceRibbon>('WorkspaceRibbon', base, {
		methods: [],
		properties: [],
		statics: [],
	});

/** Stub of WorkspaceRoot, below `base`. */
export const WorkspaceRoot = (base: Class = Object): typeof O.WorkspaceRoot =>
	stub<typeof O.WorkspaceRoot>('WorkspaceRoot', base, {
		methods: [],
		properties: ['win', 'doc'],
		statics: [],
	});

/** Stub of WorkspaceSidedock, below `base`. */
export const WorkspaceSidedock = (base: Class = Object): typeof O.WorkspaceSidedock =>
	stub<typeof O.WorkspaceSidedock>('WorkspaceSidedock', base, {
		methods: ['toggle', 'collapse', 'expand'],
		properties: ['collapsed'],
		statics: [],
	});

/** Stub of WorkspaceSplit, below `base`. */
export const WorkspaceSplit = (base: Class = Object): typeof O.WorkspaceSplit =>
	stub<typeof O.WorkspaceSplit>('WorkspaceSplit', base, {
		methods: [],
		properties: ['parent'],
		statics: [],
	});

/** Stub of WorkspaceTabs, below `base`. */
export const WorkspaceTabs = (base: Class = Object): typeof O.WorkspaceTabs =>
	stub<typeof O.WorkspaceTabs>('WorkspaceTabs', base, {
		methods: [],
		properties: ['parent'],
		statics: [],
	});

/** Stub of WorkspaceWindow, below `base`. */
export const WorkspaceWindow = (base: Class = Object): typeof O.WorkspaceWindow =>
	stub<typeof O.WorkspaceWindow>('WorkspaceWindow', base, {
		methods: [],
		properties: ['win', 'doc'],
		statics: [],
	});
