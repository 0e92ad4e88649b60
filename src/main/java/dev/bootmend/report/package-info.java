/**
 * The report of a run, made from its journal: as text and as HTML. The JSON form is made by {@code json}.
 *
 * <p>Entry points: {@link dev.bootmend.report.TextReport} and {@link dev.bootmend.report.HtmlReport}. May import:
 * {@code run}, {@code plan}, {@code diagnose}, {@code model}.
 */
package dev.bootmend.report;
