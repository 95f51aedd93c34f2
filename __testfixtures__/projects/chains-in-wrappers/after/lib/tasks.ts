export interface Task {
  id: string
  title: string
  by: string | undefined
}

const tasks: Task[] = [{ id: '1', title: 'water the plants', by: 'ann' }]

export const tasksOf = (by: string | undefined): Task[] => tasks.filter((task) => task.by === by)

export function addTask(title: string, by: string | undefined): Task {
  const task = { id: String(tasks.length + 1), title, by }
  tasks.push(task)
  return task
}

export const findTask = (id: string): Task | undefined => tasks.find((task) => task.id === id)
