/**
 * One repair from the first look to the report, the same for the window and the terminal.
 *
 * <p>Entry point: {@link dev.bootmend.flow.RepairFlow}. May import: {@code model}, {@code bcd}, {@code tool}, {@code probe},
 * {@code diagnose}, {@code recipe}, {@code plan}, {@code run}, {@code report}.
 */
package dev.bootmend.flow;
