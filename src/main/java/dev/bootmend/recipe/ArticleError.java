package dev.bootmend.recipe;

/**
 * A place where a published article is wrong or unsafe, and what is done instead.
 *
 * @param article what the article says
 * @param here what the program does
 * @param why the reason for the difference
 */
public record ArticleError(String article, String here, String why) {
}
