package dev.bootmend.ui.kit;

/** One row of a side-by-side listing. */
public sealed interface DiffRow permits DiffLine, DiffFold {
}
