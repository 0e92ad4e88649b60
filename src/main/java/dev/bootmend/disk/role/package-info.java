/**
 * What the partitions of an attached disk are for, told from their content, and which disks cannot be told apart.
 *
 * <p>Entry points: {@link dev.bootmend.disk.role.RoleFinder}, {@link dev.bootmend.disk.role.RoleFiles} for what a probe
 * has to look for beforehand, and {@link dev.bootmend.disk.role.IdentityCollisions}. May import: {@code disk},
 * {@code model}. Pure.
 */
package dev.bootmend.disk.role;
