// The probe program for linux/arm64. What it does is told in README.md; amd64.S is the same program.
// GNU as, no preprocessor. script/build-probe turns this one section into the whole ELF file.
//
// System calls: number in x8, arguments in x0, x1, x2, x3; the result, or minus errno, comes back in x0;
// all other registers are kept. All numbers are from the kernel's include/uapi/asm-generic/unistd.h.
//
// Registers that keep their meaning:
//   x19  the place in argv that is being looked at
//   x20  envp
//   x21  the file that is open
//   sp   the buffer

        .equ    BASE, 0x400000          // where the file is mapped
        .equ    BUFFER, 4096            // bytes

        .equ    SYS_openat, 56
        .equ    SYS_close, 57
        .equ    SYS_read, 63
        .equ    SYS_write, 64
        .equ    SYS_exit_group, 94
        .equ    SYS_clone, 220
        .equ    SYS_wait4, 260
        .equ    SIGCHLD, 17
        .equ    SYS_execve, 221
        .equ    AT_FDCWD, -100
        .equ    O_RDONLY_CLOEXEC, 0x80000
        .equ    STDOUT, 1

        .text

// The ELF header (Elf64_Ehdr, 64 bytes). In this assembler .hword has 2 bytes and .word has 4.
file:
        .ascii  "\177ELF"               // magic
        .byte   2, 1, 1, 0              // 64-bit, little-endian, ELF version 1, System V
        .quad   0                       // padding
        .hword  2                       // e_type: ET_EXEC
        .hword  183                     // e_machine: EM_AARCH64
        .word   1                       // e_version
        .quad   BASE + (start - file)   // e_entry
        .quad   segments - file         // e_phoff
        .quad   0                       // e_shoff: no sections
        .word   0                       // e_flags
        .hword  64                      // e_ehsize
        .hword  56                      // e_phentsize
        .hword  2                       // e_phnum
        .hword  0, 0, 0                 // e_shentsize, e_shnum, e_shstrndx

// The program headers (Elf64_Phdr, 56 bytes each).
segments:
        .word   1                       // p_type: PT_LOAD, the whole file
        .word   5                       // p_flags: read and execute
        .quad   0                       // p_offset
        .quad   BASE, BASE              // p_vaddr, p_paddr
        .quad   end - file, end - file  // p_filesz, p_memsz
        .quad   0x10000                 // p_align: the largest page size

        .word   0x6474e551              // p_type: PT_GNU_STACK
        .word   6                       // p_flags: read and write, not execute
        .quad   0, 0, 0, 0, 0           // p_offset, p_vaddr, p_paddr, p_filesz, p_memsz
        .quad   16                      // p_align

// The kernel starts here: argc at sp, then argv, a null, envp, a null.
start:
        ldr     x0, [sp]                // argc
        add     x19, sp, #8             // &argv[0]
        add     x20, x19, x0, lsl #3
        add     x20, x20, #8            // &envp[0] = &argv[argc + 1]
        sub     sp, sp, #BUFFER         // the buffer, which stays
        ldr     x1, [x19]
        cbz     x1, exit_0              // not even a name: nothing to do

// Each FILE, up to the first "--".
next_file:
        ldr     x1, [x19, #8]!          // FILE
        cbz     x1, exit_0              // argv ends and there was no "--"
        bl      is_separator
        b.eq    files_done

        mov     x8, #SYS_openat         // openat(AT_FDCWD, FILE, O_RDONLY | O_CLOEXEC)
        mov     x0, #AT_FDCWD
        mov     x2, #O_RDONLY_CLOEXEC
        svc     #0
        tbnz    x0, #63, next_file      // negative, it cannot be opened: not a word
        mov     x21, x0

        adr     x1, text_before         // "==> FILE <==\n"
        bl      write_string
        ldr     x1, [x19]
        bl      write_string
        adr     x1, text_after
        bl      write_string

next_read:
        mov     x8, #SYS_read           // read(file, buffer, BUFFER)
        mov     x0, x21
        mov     x1, sp
        mov     x2, #BUFFER
        svc     #0
        cmp     x0, #0
        b.le    file_done               // 0: its end; negative: an error, which ends it too
        mov     x1, sp
        mov     x2, x0
        bl      write_bytes
        b       next_read

file_done:
        mov     x8, #SYS_close          // close(file)
        mov     x0, x21
        svc     #0
        adr     x1, text_newline
        bl      write_string
        b       next_file

// x19 is at the first "--". Find ARG..., which is what follows the second one.
files_done:
        adr     x1, text_end
        bl      write_string
        mov     x22, x19                // x22: the place in argv that is searched for the second "--"
next_search:
        ldr     x1, [x22, #8]!
        cbz     x1, exit_127            // there is none
        bl      is_separator
        b.ne    next_search
        ldr     x1, [x22, #8]!          // x22: &ARG[0]
        cbz     x1, exit_127            // no ARG: a program without a name is not started

// A child becomes the candidate; this process waits for it and tells its end.
        mov     x8, #SYS_clone          // clone(SIGCHLD, NULL, NULL, NULL, NULL): a fork
        mov     x0, #SIGCHLD
        mov     x1, #0
        mov     x2, #0
        mov     x3, #0
        mov     x4, #0
        svc     #0
        tbnz    x0, #63, exit_1
        cbz     x0, next_candidate      // the child

        mov     x8, #SYS_wait4          // wait4(child, buffer, 0, NULL)
        mov     x1, sp
        mov     x2, #0
        mov     x3, #0
        svc     #0
        tbnz    x0, #63, exit_1
        adr     x1, text_done
        bl      write_string
        ldrb    w0, [sp, #1]            // WEXITSTATUS
        ldrb    w9, [sp]
        tst     w9, #0x7f               // zero unless it was ended by a signal
        b.eq    exit
        mov     x0, #126                // it has no status of its own
        b       exit

// Each CANDIDATE, up to the second "--".
next_candidate:
        ldr     x1, [x19, #8]!
        bl      is_separator
        b.eq    exit_127                // none is left
        mov     x8, #SYS_execve         // execve(CANDIDATE, ARG, envp)
        mov     x0, x1
        mov     x1, x22
        mov     x2, x20
        svc     #0
        b       next_candidate          // comes back only when it failed

exit_0:
        mov     x0, #0
        b       exit
exit_1:
        mov     x0, #1
        b       exit
exit_127:
        mov     x0, #127
exit:
        mov     x8, #SYS_exit_group     // exit_group(x0)
        svc     #0

// Sets "equal" when the string at x1 is "--". Changes w9.
is_separator:
        ldrb    w9, [x1]
        cmp     w9, #'-'
        b.ne    1f
        ldrb    w9, [x1, #1]
        cmp     w9, #'-'
        b.ne    1f
        ldrb    w9, [x1, #2]
        cmp     w9, #0
1:      ret

// Writes the string at x1, which ends with a zero byte. Changes x0, x1, x2, x8, w9.
write_string:
        mov     x2, #0                  // its length
1:      ldrb    w9, [x1, x2]
        cbz     w9, write_bytes
        add     x2, x2, #1
        b       1b

// Writes x2 bytes from x1 to standard output, in as many calls as it takes. Changes x0, x1, x2, x8.
write_bytes:
        cbz     x2, 1f
        mov     x8, #SYS_write          // write(STDOUT, x1, x2)
        mov     x0, #STDOUT
        svc     #0
        cmp     x0, #0
        b.le    exit_1
        add     x1, x1, x0              // what is left
        sub     x2, x2, x0
        b       write_bytes
1:      ret

text_before:
        .asciz  "==> "
text_after:
        .asciz  " <==\n"
text_end:
        .asciz  "==> end <==\n"
text_done:
        .asciz  "==> done <==\n"
text_newline:
        .asciz  "\n"
end:
