/** The one person who uses the sandbox. */
export const sandboxUser = {
  id: '5a9d0b0c-0000-4000-8000-000000000001',
  name: 'Sam Sandbox',
  email: 'sam.sandbox@example.com',
} as const;
