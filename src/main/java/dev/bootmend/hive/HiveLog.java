package dev.bootmend.hive;

import dev.bootmend.model.ByteSource;

/**
 * A transaction log found beside a hive.
 *
 * @param name the file name, such as {@code BCD.LOG1}; only for the report and for the order of old logs
 * @param bytes the content, which may be empty
 */
public record HiveLog(String name, ByteSource bytes) {
}
