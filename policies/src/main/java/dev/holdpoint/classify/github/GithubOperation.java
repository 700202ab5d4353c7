package dev.holdpoint.classify.github;

import dev.holdpoint.classify.http.UrlTemplate;

/**
 * One operation of GitHub's REST API.
 *
 * @param area first half of its id, for example {@code repos}
 * @param name second half, for example {@code delete}
 */
record GithubOperation(String method, UrlTemplate template, String area, String name) {}
