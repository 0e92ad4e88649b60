package dev.bootmend.bcd;

import dev.bootmend.model.ElementCode;
import dev.bootmend.model.Guid;
import java.util.Optional;

/**
 * One line of a listing, with what it speaks of.
 *
 * @param text without a line end
 * @param object the object of the section; empty only for lines that belong to no section
 * @param element the element whose value stands here, also on continued lines; empty for title and identifier
 */
public record ListingLine(String text, Optional<Guid> object, Optional<ElementCode> element) {
}
