export interface User {
  id: string
  name: string
}

const users: User[] = [
  { id: '1', name: 'Ann' },
  { id: 'a b', name: 'Bo' },
]

export const findUser = (id: string): User | undefined => users.find((user) => user.id === id)
export const allUsers = (): User[] => users
