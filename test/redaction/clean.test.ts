import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { createSyncRedactor } from './sync-redactor.ts'

/** What a step's environment on a self-hosted Jetson runner holds, and no secret among it. */
const HARMLESS_ENV = {
  HOME: '/home/jetson',
  PWD: '/home/jetson/actions-runner/_work/jetson-containers',
  SSH_AUTH_SOCK: '/run/user/1000/keyring/ssh',
  TOKENIZERS_PARALLELISM: 'false',
  MAX_TOKENS: '4096',
  GPG_KEY: 'A035C8C19219BA821ECEA86B64E628F8D684696D',
  KEYBOARD_LAYOUT: 'deutschland',
  CACHE_KEY: 'cu126-cp310-linux',
  GIT_AUTHOR_NAME: 'jetson-containers',
  HF_TOKEN_PATH: '/data/models/huggingface/token',
  SUDO_PASS: 'jetson',
  API_KEY: '',
  AUTH: 'none',
  USER_TOKEN: undefined,
  NVIDIA_VISIBLE_DEVICES: 'all',
}

const { redact, scan } = createSyncRedactor({ env: HARMLESS_ENV, secrets: ['', 'a', '12345'] })

const FIXTURES = path.join(import.meta.dirname, '../fixtures/jetson-containers')

test('real logs pass unchanged', async () => {
  const logs = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:log|txt)$/.test(name),
  )
  assert.ok(logs.length >= 6, logs.join(' '))
  for (const log of logs) {
    const text = readFileSync(path.join(FIXTURES, log), 'utf8')
    assert.equal(await scan(text), text, log)
  }
})

const CLEAN = [
  'HEAD is now at 3f786850e387550fdab836ed7e6dc881de23001b Bump version',
  'commit 89e6c98d92887913cadf06b2adb97f26cde4849b (HEAD -> master, tag: v0.6.3)',
  '#2 [1/4] FROM docker.io/library/ubuntu:22.04@sha256:0e5e4a57c2499249aafc3b40fcd541e9a456aab7296681a3994d631587203f97',
  'oci://registry.lan:5000/l4t-base:r36.2.0@sha256:0e5e4a57c2499249aafc3b40fcd541e9a456aab7296681a3994d631587203f97',
  'docker-image://ubuntu:22.04@sha256:0e5e4a57c2499249aafc3b40fcd541e9a456aab7296681a3994d631587203f97',
  '#12 writing image sha256:4e07408562bedb8b60ce05c1decfe3ad16b72230967de01f640b7e4729b49fce done',
  '#12 naming to docker.io/library/vllm:r36.4.tegra-aarch64-cp310-cu126-22.04-vllm done',
  '    --hash=sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 \\',
  'd41d8cd98f00b204e9800998ecf8427e  torch-2.4.0-cp310-cp310-linux_aarch64.whl',
  'Collecting torch==2.4.0+cu126 (from -r requirements.txt (line 3))',
  '  Downloading http://jetson.webredirect.org/jp6/cu126/+f/5cf/9ed17e35cb752/torch-2.4.0-cp310-cp310-linux_aarch64.whl (183.0 MB)',
  'Created wheel for vllm: filename=vllm-0.6.3-cp310-cp310-linux_aarch64.whl size=1234 sha256=2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
  '  Stored in directory: /tmp/pip-ephem-wheel-cache-8v5w2_1x/wheels/3a/7b/ab/c3d2e1f0a9b8c7d6e5f4a3b2c1d0e9f8a7b6c5d4e3f2a1b0c9',
  'run id 7f3c1d52-9a4b-4c1e-8f2d-1a2b3c4d5e6f finished',
  'Collecting wandb@ git+https://github.com/wandb/wandb@3f786850e387550fdab836ed7e6dc881de23001b',
  'git+ssh://git@github.com/org/repo.git@v1.2.3#egg=repo',
  'git clone git@github.com:dusty-nv/jetson-containers.git',
  'http://localhost:4873/@types/node/-/node-24.19.2.tgz',
  'https://example.lan:8443/a?x=1&b=c@d',
  '/usr/local/cuda/bin/nvcc -gencode=arch=compute_87,code=sm_87 -DTORCH_EXTENSION_NAME=_C -D_GLIBCXX_USE_CXX11_ABI=0 -c a.cu -o a.o',
  '/opt/vllm/csrc/quantization/kernel.cu(42): error: identifier "__nv_bfloat162" is undefined',
  'cmake -DCMAKE_BUILD_TYPE=Release -DUSE_KEY=ON -DWITH_AUTH=OFF -DPYTHON_EXECUTABLE=/usr/bin/python3 ..',
  'ImportError: libcudnn.so.8: cannot open shared object file: No such file or directory',
  "KeyError: 'vllm'",
  'KEY=value MODE=fast CUDA_VERSION=12.6 LSB_RELEASE=22.04 NVIDIA_DRIVER_CAPABILITIES=all',
  '--build-arg BASE_IMAGE=ubuntu:22.04 --build-arg CUDA_ARCH_LIST="87;101" --build-arg TORCH_CUDA_ARCH_ARGS=87',
  '--build-arg HF_TOKEN=$HF_TOKEN --build-arg X_PASS=${SCP_UPLOAD_PASS} --build-arg Y_PASS="" --secret id=hf_token,env=HF_TOKEN',
  'RUN --mount=type=secret,id=hf_token,target=/run/secrets/hf_token cat /run/secrets/hf_token',
  'ENV GPG_KEY=A035C8C19219BA821ECEA86B64E628F8D684696D PYTHON_VERSION=3.10.14',
  'apt-key adv --keyserver keyserver.ubuntu.com --recv-keys A4B469963BF863CC',
  'gpg: key 6ED0E7B82643E131: public key "Debian Archive" imported',
  'Namespace(packages=["vllm"], token=None, password=None, use_auth=False, key_file="/etc/x.pem", log_dir="logs")',
  'TypeError: sorted() got key=lambda x: x[1] where token = tokenizer.next_token(stream)',
  'tokens per second: 42.5, max_tokens=2048, pad_token_id=0, "eos_token": 2, num_key_value_heads=8',
  'tokenizer_config.json: 100%|##########| 1.29k/1.29k [00:00<00:00, 9.5MB/s]',
  'PASS: test_attention (0.42s)  FAIL: test_auth (0.1s)  pass=12 fail=3',
  'Error: token: unexpected end of file; Secret: not found; password: required',
  'curl sent the header Authorization: Bearer and nothing after it',
  'the registry asks for Bearer authentication, realm unknown',
  'fatal: Authentication failed for https://github.com/o/r/: Authorization: required, Bearer token is missing',
  'Basic configuration loaded. basic training finished. Basic YWJj is not a credential',
  'The key fingerprint is: SHA256:uNiVztksCsDhcc0u9e8BrqXVzDo4fWJ3aq1nYc2f4h0 root@jetson',
  'Log in with docker login, then twine upload dist/*; sshpass -p $SCP_UPLOAD_PASS scp a b; sshpass -p "$X" ssh c',
  'mkdir -p /opt/wheels && docker run -p 8080:80 --rm nvcr.io/nvidia/l4t-jetpack:r36.4.0',
  'mysql -h db -P 3306 -p wheels; curl -u "$USER:$PASS" https://example.lan',
  'scikit-learn sk-learn-contrib-imbalanced-learning task-runner-for-continuous-integration-2024',
  'npm_config_registry npm_package_version hf_transfer hf_hub_download ghp_ nvapi- github_pat_ pypi-server',
  'ssh-keygen -t ed25519 -C "jetson"; ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dsNPdzIf',
  '-----BEGIN CERTIFICATE-----',
  '-----BEGIN PUBLIC KEY-----',
  'eyJ is how a token begins; eyJhbGciOiJIUzI1NiJ9 alone is only a header',
  'Selecting previously unselected package libsecret-1-0:arm64. Setting up libsecret-1-0:arm64 (0.20.5-2) ...',
  'apt-get install libsecret-1-0=0.20.5-2ubuntu1 python3-secretstorage=3.3.1-1 gnupg',
  'Requirement already satisfied: secretstorage==3.3.1 jwt==1.3.1 tokenizers==0.19.1 keyring>=24.2',
  'if token == "eos1" and self.token_count != key_node.tag1 or Token.Keyword:',
  'var key = forge.pkcs5.pbkdf2(word, salt1, 16); var keys = forge.rsa.generateKeyPair({bits: 2048})',
  `echo "$SUDO_PASS" | sudo -S apt-get update; echo done | tee x; cat f | docker login --password-stdin`,
  "docker login failed: ['packages', 'token', 'vllm'] set max_tokens 42 <token></token> -key /etc/x",
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk',
  'see https://docs.nvidia.com/jetson/?version=6.2&page=keys#authentication',
  'the token is <your-token>, HF_TOKEN=*** and WANDB_API_KEY=xxxxxxxx and X_TOKEN=%s',
  '[14:09:19] done ✅ `jetson-containers build torchvision` (torchvision:r36.4.tegra-aarch64-cp310-cu126-22.04)',
  `eos_token='<|endoftext|>', pad_token="[PAD]", "bos_token": "<|begin_of_text|>", "sep_token": "sep1", cls_token=cls2x4`,
  'time_per_output_token: 35.2ms, tokens_rate: 1200tok/s, token_throughput: 88.5it, max_token_budget: b4096',
  `state_dict key: 'layer1.0.bn1.running_mean', key=model.layers.0.self_attn.q_proj.weight1`,
  'apt-key adv --fetch-keys https://developer.download.nvidia.com/compute/cuda/repos/ubuntu2204/sbsa/3bf863cc.pub',
  'error: --token is required; use --password or --hf-token to log in, or --no-auth-token entirely',
  `SyntaxError: unexpected token: '}', expected token: ";"`,
  'HF_TOKEN: not set; WANDB_API_KEY: missing; NGC_API_KEY=(unset) X_TOKEN=[hidden]',
  'NGC_CLI_HOME=/root/.ngc KEYRING_FILE=/usr/share/keyrings/nvidia.gpg [signed-by=/usr/share/keyrings/nvidia.gpg]',
]

for (const line of CLEAN) {
  test(`no false hit: ${line}`, async () => {
    assert.equal(await scan(line), line)
    assert.equal(redact(`#7 140.2 ${line}\r\n${line}`), `#7 140.2 ${line}\r\n${line}`)
  })
}
