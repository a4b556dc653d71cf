const HEAD = `# Licences of what Tidemark contains

Tidemark is under the MIT licence (LICENSE). Its bundles contain parts of the works below. The same text is in every build, as \`licenses/third-party.txt\`. Written by \`npm run licenses\`; a test says when it is out of date.
`;

/** docs/LICENSES.md for this text of the build. */
export const licenseDocument = (text: string): string => `${HEAD}\n\`\`\`text\n${text}\`\`\`\n`;
