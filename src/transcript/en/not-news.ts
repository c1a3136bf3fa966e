// What shows that a text is none of ours. All are looked for in the first 200 code units of a block.

/** Code, configuration and the output of programs. */
export const CODE = /^[^\n]*[=(){}][^\n]*;\s*$|^[^\n]*[{}]\s*$|^\s*(?:if|for|while|def|class|function|with)\b[^\n]*:\s*$|^\s*(?:import \w|def \w+\(|#include|<\/?(?:html|head|body|div|span|script|style|xml|svg)\b)|^\s*["']?[\w.-]+["']?\s*[:=]\s*["'[{]|^\s*[\w.-]+\s*=\s*\S/mu;
/** Tables: five values or more between commas, tabs or bars, without a blank behind them. */
export const TABLE = /^[^\n,]*(?:,(?=\S)[^\n,]*){5}|^[^\n\t]*(?:\t[^\n\t]*){3}|^[^\n|]*(?:\|[^\n|]*){4}/mu;
/** Headers of mail and news, and of answers by a server. */
export const HEADERS = /^(?:Newsgroups|Subject|Message-ID|From|To|Path|Xref|Lines|Date|Organization|Author|E-?mail|Msg#?|Archive-name|Content-Type)\s*:/imu;
/** Scene headings and cuts of a screenplay. */
export const SCENE = /^\s*(?:INT|EXT|I\/E)\.\s|\bCUT TO:|^\s*FADE (?:IN|OUT)\b|\((?:CONT'D|CONT’D|V\.O\.|O\.S\.)\)/mu;
/** Acts and stage directions of a play. */
export const PLAY = /^\s*(?:ACT|SCENE|Act|Scene) (?:[IVXLC]+|\d+|[A-Z]+)\b|^\s*[[(]?(?:Enter|Exit|Exeunt|Aside)\b[^\n]{0,60}$|^\s*(?:Dramatis Person)/mu;
/** Chats: IRC, WhatsApp, Telegram, Slack, Discord, and lines of a log. */
export const CHAT = /^(?:\s*<[@+]?[\w-]{2,30}> \S|\s*\* \w+ has (?:quit|joined|left)|\[?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?\]?(?: -)? \S[^\n:]{0,40}:|\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d|[^\n,]{2,40}, \[\d{1,2}\.\d{1,2}\.\d{2,4} \d{1,2}:\d{2}|\[\d{1,2}:\d{2}(?::\d{2})?\] <|[\w .-]{2,30} {2}\[?\d{1,2}:\d{2} [AP]M\]?$)/gmu;
/** A question with a number before it. */
export const FAQ = /^\s*(?:\d{1,3}[.)]|Q\d{1,3}[.:)]|\d+\.\d+[.)]?)\s[^\n]{0,160}\?|^\s*Subject: \d+[.)]/mu;
/** Licences, contracts, statutes. */
export const LEGAL = /\b(?:WHEREAS|hereinafter|herein\b|hereby (?:granted|agree)|THE SOFTWARE IS PROVIDED|Permission is hereby|WITHOUT WARRANTY|Licensed under|the Licensor|§ ?\d|Article \d+\.|Section \d+\.)|^\s*(?:MIT License|Copyright \(c\)|Apache License)/mu;
/** Somebody who tells a story of his own. */
export const NARRATOR = /\bI (?:said|asked|replied|answered|whispered|turned|looked|walked|laughed|nodded|knew|felt)\b/u;
/** Parts of a song. */
export const SONG = /^\s*[[(](?:Verse|Chorus|Bridge|Refrain|Intro|Outro|Pre-Chorus|Hook)\b/imu;
