/**
 * Everything that is read or written as JSON: recipes, journals, reports, practice machines.
 *
 * <p>Entry points: {@link dev.bootmend.json.FileRunStore} and {@link dev.bootmend.json.JournalJson}. May import: every
 * package below it, and Jackson, which nobody else imports.
 */
package dev.bootmend.json;
