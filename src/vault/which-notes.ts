/** Which notes are read, as far as the metadata cache tells without opening them. */

import type { CachedMetadata } from 'obsidian';
import { hasInterviewProperty } from '../core/interview-facts';
import { jobPattern } from '../core/jobs';
import { isInFolder, isNotePath, noteName } from '../core/names';
import { linkTargets, propertyTags, propertyTexts, type Properties } from '../core/properties';
import { isQuestionsNote } from '../core/questions/own-questions';
import type { Settings } from '../core/settings';

/** How much of a note matters: its text and properties, its properties alone, or nothing. */
export type Reach = 'text' | 'properties' | 'nothing';

/** A test how much of a note matters, under these settings. */
export function noteReach(settings: Settings): (path: string, cache: CachedMetadata | null, properties: Properties) => Reach {
	const tag = `${settings.namespace}/`.toLowerCase();
	const isJobName = jobPattern(settings.jobPattern);
	const isOurs = (written: string): boolean => written.replace(/^#/, '').toLowerCase().startsWith(tag);
	const leadsToJob = (target: string): boolean => isJobName(noteName(target.split('#')[0] ?? ''));

	const isTagged = (cache: CachedMetadata | null): boolean => cache?.tags?.some((one) => isOurs(one.tag)) ?? false;
	const isByProperty = (properties: Properties): boolean =>
		['interview', 'job'].includes(propertyTexts(properties, 'type')[0]?.toLowerCase() ?? '')
		|| hasInterviewProperty(properties)
		|| propertyTags(properties).some(isOurs)
		|| [...linkTargets(properties), ...propertyTexts(properties, 'jobs', 'job')].some(leadsToJob);
	const isByLink = (cache: CachedMetadata | null): boolean => [...(cache?.links ?? []), ...(cache?.embeds ?? [])].some(({ link }) => leadsToJob(link));
	const isByPlace = (path: string): boolean => isInFolder(path, settings.interviewsFolder) || isInFolder(path, settings.jobsFolder) || isJobName(noteName(path));

	return (path, cache, properties) => {
		if (!isNotePath(path) || isExcluded(path, settings)) return 'nothing';
		if (isByPlace(path) || isTagged(cache) || isByProperty(properties) || isByLink(cache)) return 'text';
		return propertyTexts(properties, 'aliases', 'alias').length > 0 ? 'properties' : 'nothing';
	};
}

/** True for notes that are never read: own templates, own questions, and what the excluded folders hold. */
export function isExcluded(path: string, settings: Settings): boolean {
	const { templatesFolder, excludedFolders } = settings;
	return isQuestionsNote(path, settings) || [templatesFolder, ...excludedFolders.split('\n')].some((folder) => isInFolder(path, folder));
}
