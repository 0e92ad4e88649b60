/**
 * The page that says where the start ends: boot chain, findings, and what the screen showed.
 *
 * <p>Entry points: {@link dev.bootmend.ui.findings.FindingsPage}, and
 * {@link dev.bootmend.ui.findings.FindingsViewModel}, which has no
 * controls. May import: what {@code ui} may.
 */
package dev.bootmend.ui.findings;
