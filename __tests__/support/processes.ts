import { spawn, type ChildProcess } from 'node:child_process'
import net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

export interface Finished {
  status: number | null
  stdout: string
  stderr: string
}

/** Runs a program to its end and gives what it said. Node programs see no colours and no CI of the caller. */
export function run(command: string, args: string[], options: { cwd: string; env?: Record<string, string> }): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: options.cwd, env: environment(options.env), stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, stdout, stderr }))
  })
}

/** The same, for programs that must succeed. @throws with all that the program said */
export async function mustRun(command: string, args: string[], options: { cwd: string; env?: Record<string, string> }): Promise<Finished> {
  const finished = await run(command, args, options)
  if (finished.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${finished.status}\n${finished.stdout}\n${finished.stderr}`)
  return finished
}

/** Starts a server on a free port and waits until it takes connections. */
export async function serve(command: string, args: (port: number) => string[], options: { cwd: string }): Promise<{ port: number; stop: () => Promise<void> }> {
  const port = await freePort()
  const child = spawn(command, args(port), { cwd: options.cwd, env: environment(), stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  for (let tries = 0; !(await listens(port)); tries++) {
    if (child.exitCode !== null || tries > 200) throw new Error(`No server on port ${port}\n${said}`)
    await sleep(100)
  }
  return { port, stop: () => stop(child) }
}

function environment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { NODE_ENV: _, CI: __, FORCE_COLOR: ___, ...env } = process.env
  return { ...env, NO_COLOR: '1', NEXT_TELEMETRY_DISABLED: '1', ...extra } as NodeJS.ProcessEnv
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const closed = new Promise((resolve) => child.once('close', resolve))
  child.kill('SIGKILL')
  await closed
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(Boolean(socket.destroy())))
    socket.once('error', () => resolve(false))
  })
}
