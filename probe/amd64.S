# The probe program for linux/amd64. What it does is told in README.md; arm64.S is the same program.
# GNU as, AT&T syntax, no preprocessor. script/build-probe turns this one section into the whole ELF file.
#
# System calls: number in rax, arguments in rdi, rsi, rdx, r10; the result, or minus errno, comes back in rax;
# rcx and r11 are lost. All numbers are from the kernel's arch/x86/entry/syscalls/syscall_64.tbl.
#
# Registers that keep their meaning:
#   rbx  the place in argv that is being looked at
#   rbp  envp
#   r12  the file that is open
#   rsp  the buffer

        .equ    BASE, 0x400000          # where the file is mapped
        .equ    BUFFER, 4096            # bytes

        .equ    SYS_read, 0
        .equ    SYS_write, 1
        .equ    SYS_close, 3
        .equ    SYS_fork, 57
        .equ    SYS_execve, 59
        .equ    SYS_wait4, 61
        .equ    SYS_exit_group, 231
        .equ    SYS_openat, 257
        .equ    AT_FDCWD, -100
        .equ    O_RDONLY_CLOEXEC, 0x80000
        .equ    STDOUT, 1

        .text

# The ELF header (Elf64_Ehdr, 64 bytes).
file:
        .ascii  "\177ELF"               # magic
        .byte   2, 1, 1, 0              # 64-bit, little-endian, ELF version 1, System V
        .quad   0                       # padding
        .word   2                       # e_type: ET_EXEC
        .word   62                      # e_machine: EM_X86_64
        .long   1                       # e_version
        .quad   BASE + (start - file)   # e_entry
        .quad   segments - file         # e_phoff
        .quad   0                       # e_shoff: no sections
        .long   0                       # e_flags
        .word   64                      # e_ehsize
        .word   56                      # e_phentsize
        .word   2                       # e_phnum
        .word   0, 0, 0                 # e_shentsize, e_shnum, e_shstrndx

# The program headers (Elf64_Phdr, 56 bytes each).
segments:
        .long   1                       # p_type: PT_LOAD, the whole file
        .long   5                       # p_flags: read and execute
        .quad   0                       # p_offset
        .quad   BASE, BASE              # p_vaddr, p_paddr
        .quad   end - file, end - file  # p_filesz, p_memsz
        .quad   0x1000                  # p_align: the page size

        .long   0x6474e551              # p_type: PT_GNU_STACK
        .long   6                       # p_flags: read and write, not execute
        .quad   0, 0, 0, 0, 0           # p_offset, p_vaddr, p_paddr, p_filesz, p_memsz
        .quad   16                      # p_align

# The kernel starts here: argc at rsp, then argv, a null, envp, a null.
start:
        mov     (%rsp), %rax            # argc
        lea     8(%rsp), %rbx           # &argv[0]
        lea     16(%rsp,%rax,8), %rbp   # &envp[0] = &argv[argc + 1]
        sub     $BUFFER, %rsp           # the buffer, which stays
        cmpq    $0, (%rbx)              # not even a name:
        je      exit_0                  #   nothing to do

# Each FILE, up to the first "--".
next_file:
        add     $8, %rbx
        mov     (%rbx), %rsi            # FILE
        test    %rsi, %rsi              # argv ends and there was no "--"
        jz      exit_0
        call    is_separator
        je      files_done

        mov     $SYS_openat, %eax       # openat(AT_FDCWD, FILE, O_RDONLY | O_CLOEXEC)
        mov     $AT_FDCWD, %rdi
        mov     $O_RDONLY_CLOEXEC, %edx
        syscall
        test    %rax, %rax
        js      next_file               # cannot be opened: not a word
        mov     %eax, %r12d

        lea     text_before(%rip), %rsi # "==> FILE <==\n"
        call    write_string
        mov     (%rbx), %rsi
        call    write_string
        lea     text_after(%rip), %rsi
        call    write_string

next_read:
        mov     $SYS_read, %eax         # read(file, buffer, BUFFER)
        mov     %r12d, %edi
        mov     %rsp, %rsi
        mov     $BUFFER, %edx
        syscall
        test    %rax, %rax
        jle     file_done               # 0: its end; negative: an error, which ends it too
        mov     %rsp, %rsi
        mov     %rax, %rdx
        call    write_bytes
        jmp     next_read

file_done:
        mov     $SYS_close, %eax        # close(file)
        mov     %r12d, %edi
        syscall
        lea     text_newline(%rip), %rsi
        call    write_string
        jmp     next_file

# rbx is at the first "--". Find ARG..., which is what follows the second one.
files_done:
        lea     text_end(%rip), %rsi
        call    write_string
        mov     %rbx, %r13              # r13: the place in argv that is searched for the second "--"
next_search:
        add     $8, %r13
        mov     (%r13), %rsi
        test    %rsi, %rsi              # there is none
        jz      exit_127
        call    is_separator
        jne     next_search
        add     $8, %r13                # r13: &ARG[0]
        cmpq    $0, (%r13)              # no ARG: a program without a name is not started
        je      exit_127

# A child becomes the candidate; this process waits for it and tells its end.
        mov     $SYS_fork, %eax         # fork()
        syscall
        test    %rax, %rax
        js      exit_1
        jz      next_candidate          # the child

        mov     %eax, %edi              # wait4(child, buffer, 0, NULL)
        mov     $SYS_wait4, %eax
        mov     %rsp, %rsi
        xor     %edx, %edx
        xor     %r10d, %r10d
        syscall
        test    %rax, %rax
        js      exit_1
        lea     text_done(%rip), %rsi
        call    write_string
        movzbl  1(%rsp), %edi           # WEXITSTATUS
        testb   $0x7f, (%rsp)           # ended by a signal:
        jz      exit
        mov     $126, %edi              #   it has no status of its own
        jmp     exit

# Each CANDIDATE, up to the second "--".
next_candidate:
        add     $8, %rbx
        mov     (%rbx), %rsi
        call    is_separator
        je      exit_127                # none is left
        mov     $SYS_execve, %eax       # execve(CANDIDATE, ARG, envp)
        mov     %rsi, %rdi
        mov     %r13, %rsi
        mov     %rbp, %rdx
        syscall
        jmp     next_candidate          # comes back only when it failed

exit_0:
        xor     %edi, %edi
        jmp     exit
exit_1:
        mov     $1, %edi
        jmp     exit
exit_127:
        mov     $127, %edi
exit:
        mov     $SYS_exit_group, %eax   # exit_group(edi)
        syscall

# Sets the zero flag when the string at rsi is "--". Changes no register.
is_separator:
        cmpb    $'-', (%rsi)
        jne     1f
        cmpb    $'-', 1(%rsi)
        jne     1f
        cmpb    $0, 2(%rsi)
1:      ret

# Writes the string at rsi, which ends with a zero byte. Changes rax, rcx, rdx, rsi, rdi, r11.
write_string:
        xor     %edx, %edx              # its length
1:      cmpb    $0, (%rsi,%rdx)
        je      write_bytes
        inc     %rdx
        jmp     1b

# Writes rdx bytes from rsi to standard output, in as many calls as it takes. Changes the same registers.
write_bytes:
        test    %rdx, %rdx
        jz      1f
        mov     $SYS_write, %eax        # write(STDOUT, rsi, rdx)
        mov     $STDOUT, %edi
        syscall
        test    %rax, %rax
        jle     exit_1
        add     %rax, %rsi              # what is left
        sub     %rax, %rdx
        jmp     write_bytes
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
