import { HARMLESS_OF_PLACES } from './harmless-of-places.ts'
import { HARMLESS_OF_TOOLS } from './harmless-of-tools.ts'

/** Lines as real tools print them. None holds a secret, and each must come out untouched. */
export const HARMLESS: readonly string[] = [
  ...HARMLESS_OF_PLACES,
  ...HARMLESS_OF_TOOLS,
  ...String.raw`
PASS: test_attn_fp16_87
PASS: tests/kernels/test_moe.py::test_fused_moe[dtype0-128-256]
PASSED tests/test_auth.py::test_login_token_refresh
FAILED tests/test_keys.py::test_key_rotation - AssertionError: assert 3 == 4
passed: 12, failed: 3, skipped: 1
12 passed, 3 warnings in 4.21s
pass 1 of 3: scanning headers
pass=12 fail=3
Pass 2/2 complete
key_states=k, value_states=v, query_states=q
key_states = self.k_proj(hidden_states).view(hidden_shape).transpose(1, 2)
past_key_values: DynamicCache, use_cache=True
next_token_logits: float16[1,128256]
next_token = torch.argmax(next_token_logits, dim=-1)
next_tokens: tensor([[13, 198, 40]], device='cuda:0')
num_key_value_heads: 8
pad_token_id: 0
pad_token_id=0, eos_token_id=[128001, 128008, 128009]
"eos_token": "<|eot_id|>",
"bos_token": "<s>", "unk_token": "<unk>"
bos_token: '<|begin_of_text|>'
special_tokens_map: {'additional_special_tokens': ['<|im_start|>', '<|im_end|>']}
image_token: <image>
image_token_index: 32000
max_tokens=4096 temperature=0.7 top_p=0.9
max_new_tokens: 512
max_num_batched_tokens=8192, max_num_seqs=256
Prompt tokens: 1024, completion tokens: 256, total tokens: 1280
tokens/s: 42.5
Token count: 1,024
token_type_ids: [0, 0, 0, 1]
token_embd.weight [4096, 128256] f16
tok_embeddings.weight: torch.Size([128256, 4096])
llama_model_loader: - kv  14: tokenizer.ggml.model str = gpt2
llama_model_loader: - kv  18: tokenizer.ggml.bos_token_id u32 = 128000
llm_load_print_meta: BOS token = 128000 '<|begin_of_text|>'
llm_load_print_meta: EOT token        = 128009 '<|eot_id|>'
llm_load_print_meta: max token length = 256
print_info: LF token              = 198 'Ċ'
tokenizer = AutoTokenizer.from_pretrained(model_id)
tokenizers==0.19.1
Requirement already satisfied: tokenizers<0.22,>=0.21 in /usr/local/lib/python3.10/dist-packages (0.21.1)
os.getenv("HF_TOKEN")
token = os.getenv("HF_TOKEN")
token = os.environ.get("HF_TOKEN", None)
token=os.environ["HF_TOKEN"]
api_key=args.api_key or os.getenv('OPENAI_API_KEY')
password = getpass.getpass()
password = input("Password: ")
def login(username: str, password: str) -> Token:
    def __init__(self, token: Optional[str] = None, key: str = "default"):
login(username=username, password=password)
self.token = token
self.api_key = api_key
if not token: raise ValueError("HF_TOKEN is not set")
ValueError: HF_TOKEN is not set
KeyError: 'HF_TOKEN'
KeyError: 'token'
export HF_TOKEN=$(cat /run/secrets/hf_token)
--build-arg HF_TOKEN=$HF_TOKEN
docker run -e HF_TOKEN -e WANDB_API_KEY --rm vllm:r36.4
HF_TOKEN=***
HF_TOKEN=<your token here>
WANDB_API_KEY=<your-key>
password: ********
Password: [hidden]
Password:
[sudo] password for jetson: 
sudo: a password is required
sudo: no password was provided
Sorry, try again. Incorrect password attempt 1 of 3
Permission denied (publickey,password).
jetson@orin: Permission denied (publickey,keyboard-interactive).
Authentication methods: publickey,password
PasswordAuthentication no
PasswordAuthentication: yes
debug1: Next authentication method: password
debug1: Offering public key: /root/.ssh/id_ed25519 ED25519 SHA256:uNiVztksCsDhcc0u9e8BrqXVzDo4fWJ3aq1nYc2f4h0
auth: none
auth=disabled
Auth: basic
authentication required: token expired
unauthorized: authentication required
error: 401 Unauthorized, WWW-Authenticate: Bearer realm="https://auth.docker.io/token",service="registry.docker.io"
Bearer token is missing or malformed
Authorization: Bearer ***
Invalid token: expected 3 parts, got 1
Unexpected token: '}'
SyntaxError: Unexpected token '<', "<!DOCTYPE "... is not valid JSON
SyntaxError: Unexpected token } in JSON at position 42
error: expected expression before token: 'return'
error: pasting formed '->x', an invalid preprocessing token
error: missing binary operator before token "("
error: before token: 'return'
parse error near unexpected token: newline
note: in expansion of macro 'TORCH_KEY'
CMake Error at CMakeLists.txt:12 (set): set given invalid arguments for CACHE mode: missing type and docstring, token: "ON"
-- Found OpenSSL: /usr/lib/aarch64-linux-gnu/libcrypto.so (found version "3.0.2")
-- Looking for pthread_key_create - found
-- Performing Test HAVE_PASS_THROUGH - Success
-- Build spdlog: 1.14.1, SPDLOG_FMT_EXTERNAL: OFF, AUTH: OFF
CMAKE_CUDA_ARCHITECTURES:STRING=87;101
USE_SYSTEM_KEYSTORE:BOOL=OFF
//Path to a program.
CMAKE_AR:FILEPATH=/usr/bin/ar
PASS_REGULAR_EXPRESSION "OK"
set_tests_properties(unit PROPERTIES PASS_REGULAR_EXPRESSION "All tests passed")
apt-key adv --fetch-keys https://developer.download.nvidia.com/compute/cuda/repos/ubuntu2204/sbsa/3bf863cc.pub
--fetch-key https://repo.download.nvidia.com/jetson/jetson-ota-public.asc
gpg --keyserver hkps://keys.openpgp.org --recv-keys 8A2A3E5B6C7D8E9F0A1B2C3D4E5F60718293A4B5
Warning: apt-key is deprecated. Manage keyring files in trusted.gpg.d instead (see apt-key(8)).
W: GPG error: http://repo.lan InRelease: The following signatures couldn't be verified because the public key is not available: NO_PUBKEY A4B469963BF863CC
The following keys were imported: 3BF863CC
Get:1 https://repo.download.nvidia.com/jetson/common r36.4/main arm64 Packages.gz
Key: 3bf863cc.pub, Type: RSA, Size: 4096
TORCH_CUDA_ARCH_LIST=8.7;9.0;10.0;11.0
CUDA_ARCH_LIST="87 101 110"
-gencode=arch=compute_87,code=sm_87 --threads 4 -DTOKEN_BITS=16
requires torch>=2.4.0,<2.6.0 and keyring>=24.2,<26
npm warn deprecated uuid@3.4.0: please upgrade to ^8.3.2 or ~9.0.0
"js-tokens": "^4.0.0", "token-types": "~5.0.1"
js-tokens@4.0.0, css-tokenize@1.0.1, es-set-tostringtag@2.0.1
"integrity": "sha512-RdJUflcE3cUzKiMqQgsCu06FPu9UdIJO0beYbPhHN4k6apgJtifcoCtT9bcxOpYBtpD2kCM6Sbzg4CausW/PKQ=="
integrity sha512-e9fLIoLNo8G4YAqtvNmMOtfIH8Ab3CKtVvQJdvHkrhbzYhAb8fRdYoxFW4DXT9b6K6lPVUlL1zDG5iVJaUZxvg==
--hash=sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
Digest: sha256:0e5e4a57c2499249aafc3b40fcd541e9a456aab7296681a3994d631587203f97
f3a1b2c4d5e6: Pull complete
2b7412e6465c: Already exists
 ---> 8f3c1b2a9d4e
Removing intermediate container 5d6e7f8a9b0c
Successfully tagged vllm:r36.4.tegra-aarch64-cp310-cu126-22.04
nvcr.io/nvidia/l4t-jetpack:r36.4.0@sha256:4e07408562bedb8b60ce05c1decfe3ad16b72230967de01f640b7e4729b49fce
dustynv/vllm:0.7.4-r36.4.0-cu128-24.04
HEAD is now at 3f78685 Bump version
commit 89e6c98d92887913cadf06b2adb97f26cde4849b
Merge: 89e6c98d 3f786850
Submodule path '3rdparty/cutlass': checked out 'afa1772203677c5118fcd82537a9c8fefbcc7008'
index 3f78685..89e6c98 100644
Build ID: 4b825dc642cb6eb9a060e54bf8d69288fbee4904
run id 7f3c1d52-9a4b-4c1e-8f2d-1a2b3c4d5e6f finished
GPU-7f3c1d52-9a4b-4c1e-8f2d-1a2b3c4d5e6f: Orin (nvgpu)
0x0000ffff8c1a2b30 in _ZN5torch3jit6script6Module7forwardESt6vectorIN3c106IValueESaIS5_EE ()
/usr/bin/ld: undefined reference to '_ZNK3c104Type14isSubtypeOfExtERKS0_PSo'
nvcc fatal : Unsupported gpu architecture 'compute_101'
ptxas info    : Compiling entry function '_Z16flash_fwd_kernelI23Flash_fwd_kernel_traitsILi128ELi64ELi64ELi4ELb0ELb0EN7cutlass6half_tEEE' for 'sm_87'
{'name': 'vllm', 'key': 'value', 'depends': ['torch', 'triton']}
dict(key='value')
key: value
{'loss': 0.123, 'grad_norm': 1.5, 'key': 'eval'}
KEY=value
Missing key(s) in state_dict: "model.layers.0.self_attn.q_proj.weight".
Unexpected key(s) in state_dict: "lm_head.bias"
state_dict key: 'layer1.0.bn1.running_mean'
key 'model.embed_tokens.weight' not found in checkpoint
KeyError: "There is no item named 'archive/data.pkl' in the archive"
cache key: linux-aarch64-cp310-3f78685
Cache restored from key: Linux-node-9f86d081884c7d65
cache-key=Linux-pip-4e07408562bedb8b60ce05c1
restore-keys: Linux-pip-
primary key: id, foreign key: build_id
sort_key=name, partition_key=ts
Press any key to continue
keyboard-configuration keyboard-configuration/layout select English (US)
cookie jar
Saving cookies to jar: cookies.txt
ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dsNPdzIf jetson@orin
SSH_AUTH_SOCK=/run/user/1000/keyring/ssh
HF_HOME=/data/models/huggingface HF_TOKEN_PATH=/data/token
TOKENIZERS_PARALLELISM=false
GPG_KEY=A035C8C19219BA821ECEA86B64E628F8D684696D
#12 [internal] load metadata for docker.io/library/ubuntu:22.04
#12 [auth] library/ubuntu:pull token for registry-1.docker.io
#3 [auth] dustynv/vllm:pull,push token for registry-1.docker.io
RUN --mount=type=secret,id=hf_token,target=/run/secrets/hf_token
--secret id=hf_token,env=HF_TOKEN --mount type=secret,id=pip
WARN: SecretsUsedInArgOrEnv: Do not use ARG or ENV instructions for sensitive data (ARG "HF_TOKEN") (line 12)
 1 warning found: - SecretsUsedInArgOrEnv: Do not use ARG or ENV instructions for sensitive data (ENV "SCP_UPLOAD_PASS")
Setting up libsecret-1-0:arm64 (0.20.5-2) ...
Setting up passwd (1:4.8.1-2ubuntu2.2) ...
Unpacking libpam-cap:arm64 ... libpwquality-common (1.4.4-1)
Selecting previously unselected package password-store.
Collecting secretstorage>=3.2
Downloading python_jose-3.3.0-py2.py3-none-any.whl (33 kB)
Successfully installed huggingface-hub-0.30.2 keyring-25.6.0 secretstorage-3.3.3 token-bucket-0.3.0
  Downloading http://jetson.webredirect.org/jp6/cu126/+f/5cf/9ed17e35cb752/torch-2.4.0-cp310-cp310-linux_aarch64.whl
https://pypi.jetson-ai-lab.io/jp6/cu126/+f/62a/1beee9f2f1470/torch-2.8.0-cp310-cp310-linux_aarch64.whl
https://github.com/dusty-nv/jetson-containers/commit/89e6c98d92887913cadf06b2adb97f26cde4849b
https://github.com/o/r/actions/runs/17650000123/job/50160000456#step:4:120
https://huggingface.co/meta-llama/Llama-3.1-8B-Instruct/resolve/main/tokenizer_config.json
https://docs.docker.com/go/build-cache-key/
see https://huggingface.co/settings/tokens to create a token
You can generate a token at https://wandb.ai/authorize
Token is valid (permission: read).
Your token has been saved to /root/.cache/huggingface/token
The token has not been saved to the git credentials helper.
Login successful. The current active token is: jetson-read
wandb: WARNING No API key found, run wandb login
wandb: Using wandb-core as the SDK backend. Please refer to https://wandb.me/wandb-core
docker login succeeded; credentials are stored unencrypted in '/root/.docker/config.json'
WARNING! Using --password via the CLI is insecure. Use --password-stdin.
error: --token is required; use --password or --hf-token to log in
usage: tool [-h] [--token TOKEN] [--password PASSWORD] [--key KEY]
  --api-key API_KEY     If provided, the server will require this key
  -p, --password string   Password or Personal Access Token (PAT)
      --password-stdin    Take the Password or PAT from stdin
api_key=None, ssl_keyfile=None, ssl_certfile=None, hf_token=None
INFO 09-07 12:00:00 [api_server.py:981] args: Namespace(host=None, port=8000, api_key=None, tokenizer=None, tokenizer_mode='auto', served_model_name=['m'])
secret: not found
secret "regcred" not found
secret/regcred created
Error from server (NotFound): secrets "hf-token" not found
imagePullSecrets: []
credentials: same-origin
Access-Control-Allow-Credentials: true
credential helper: store
passphrase: not set
password authentication is disabled
password policy: minimum length 12
the password must be at least 8 characters
forward pass: 12.3 ms, backward pass: 25.1 ms
first_pass=True second_pass=False
compiler pass: fuse_gemm_epilogue (3 rewrites)
bypass: enabled, compass: calibrated
by-pass=on
author: Dustin Franklin, authority: none
monkey: patching torch.compile
signature: (Tensor input, int dim=-1) -> Tensor
TypeError: forward() got an unexpected keyword argument 'token_type_ids'
TypeError: from_pretrained() got multiple values for keyword argument 'token'
FutureWarning: The 'use_auth_token' argument is deprecated, use token instead
DeprecationWarning: Use secrets.token_bytes instead of os.urandom
AttributeError: 'NoneType' object has no attribute 'token'
E       assert response.json()['token'] is not None
>       assert token.count == 3
    token = self.tokenizer.decode(ids)
    token, pos = text[i], i + 1
for token in stream: print(token.text, end="")
while (token != Token.EOF) token = lexer.next()
static PyObject *key = NULL; const char *token = strtok(buf, " ");
auto key = std::make_pair(a, b);
constexpr int kKeySize = 16, key_size = 32;
template <typename Key, typename Value> struct Token<Key>;
key_length: 256, key_size=4096, key_type: ed25519
sha256 key derivation: pbkdf2, iterations: 600000
[ 42%] Building CXX object src/CMakeFiles/auth.dir/token_store.cpp.o
[12/512] Building CUDA object csrc/quantization/awq/gemm_kernels.cu.o
copying build/lib/keyring/backends/SecretService.py -> build/bdist.linux-aarch64/wheel
adding 'transformers/models/llama/tokenization_llama_fast.py'
Warning: 'secrets' module shadowed by /opt/secrets.py
Step 3/12 : ARG HF_TOKEN
Step 4/12 : ENV HF_TOKEN=
ARG PIP_UPLOAD_PASS
ARG SCP_UPLOAD_PASS=""
TWINE_PASSWORD is not set, skipping upload
uploading with user jp6 and password from environment
pip._internal.exceptions.MetadataInvalid: key 'Requires-Dist' missing
xxhash: 0xdeadbeefcafebabe
addr: 0x7ffe12345678, size: 0x400, key: 0x1f
ETag: "33a64df551425fcc55e4d42a148795d9f25f89d4"
x-request-id: 7f3c1d52-9a4b-4c1e-8f2d-1a2b3c4d5e6f
X-RateLimit-Remaining: 4999, x-ratelimit-limit-tokens: 10000
content-type: application/json; charset=utf-8
location: https://auth.docker.io/token?service=registry.docker.io&scope=repository:library/ubuntu:pull
time_per_output_token: 35.2ms, tokens_rate: 1200tok/s
Average generation throughput: 12.3 tokens/s, KV cache usage: 3.1%, Prefix cache hit rate: 45.2%
kv_cache_dtype=fp8, block_size=16, cache key=(128, 64)
RuntimeError: CUDA error: no kernel image is available for execution on the device
pam_unix(sudo:auth): authentication failure; logname= uid=1000 euid=0 tty=/dev/pts/0 ruser=jetson rhost= user=jetson
echo "$SUDO_PASS" | sudo -S apt-get update
sshpass -p "$SCP_UPLOAD_PASS" scp a b
curl -u "$USER:$PASS" https://x.lan
curl -fsSL -H "Authorization: token $GITHUB_TOKEN" https://api.github.com
mkdir -p build && cp -a src build && tar -xpf x.tar
docker run -p 8080:80 -u 1000:1000 -a stdout x
ssh -p 2222 jetson@orin; scp -P 2222 a b
python3 -m pytest -k "not slow" -p no:cacheprovider
grep -P '\d+' f; patch -p1 < fix.diff; ninja -k 0
zip -r out.zip dir -x '*.git*'
unzip -o -q ninja-linux-aarch64.zip -d /usr/local/bin
7z x boost_1_86_0.7z -o/opt
psql -p 5432 -U postgres -w
git config --global user.name "jetson"
git config --global --add safe.directory /opt/vllm
git log -p -1 --format=%H
useradd -m -s /bin/bash jetson
http -v GET x.lan/healthz
aws configure list
set -o pipefail; set +x; set key value
root:x:0:0:root:/root:/bin/bash
jetson:!:19000:0:99999:7:::
www-data:*:19000:0:99999:7:::
https://hooks.slack.com/docs and https://discord.com/developers
https://lab.lan/webhook/status
https://nvidia.github.io/cuda-python/cuda-core/latest/api_private.html
expected_hash: 4e07408562bedb8b60ce05c1decfe3ad
model: sk-learn-contrib/imbalanced-learning-pipeline-for-continuous-integration
hf_transfer==0.1.9 hf_xet==1.1.0
npm_config_registry=https://registry.npmjs.org/
Using credentials from profile default
The passphrase you supplied is correct.
The password is wrong
the token is expired
this secret is missing
your api key is invalid or expired
a token was provided, but it is not valid
Keys: 12, Values: 12
authorization failed: token has insufficient scope
Cookie: not sent
csrf token mismatch
secret key length must be 32 bytes
expected api key, got nothing
Password change required
token budget exceeded: 8192 > 4096
speculative tokens accepted: 3/5
-- Configuring with token ring buffers
access key not configured
private key file: /etc/ssl/private/x.key
Generating a 2048 bit RSA private key
writing new private key to 'key.pem'
unable to load Private Key
-----BEGIN CERTIFICATE REQUEST-----
`
    .slice(1, -1)
    .split('\n'),
  '      HF_TOKEN: ${{ secrets.HF_TOKEN }}',
  '        with: token: ${{ github.token }}',
  "syntax error near unexpected token `fi'",
  "syntax error near unexpected token `('",
]
